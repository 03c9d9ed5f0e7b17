import type { Line, Setting } from "@/lib/profiles/rules";

/** What a profile says, as far as its completeness goes. */
export type ProfileContent = {
  readonly line: Line;
  readonly description: string;
  readonly tasks: readonly { readonly moment: string | null; readonly setting: Setting }[];
  readonly competences: readonly { readonly category: string; readonly indicators: string }[];
};

/** What could still be better, in the order to look at it. Only the first two keep a profile from being published. */
export type Hint =
  | "no-description"
  | "no-tasks"
  | "no-career-guidance"
  | "no-moment"
  | "no-placement"
  | "no-indicators";

const blocking: ReadonlySet<Hint> = new Set(["no-description", "no-tasks"]);

/** Whether a profile can't be published as long as this is so. */
export function isBlocking(hint: Hint): boolean {
  return blocking.has(hint);
}

/** Tips on a profile, never a grade: among them the missing section "LOB & coaching" (C26). */
export function hintsOn({ line, description, tasks, competences }: ProfileContent): readonly Hint[] {
  const findings: readonly [Hint, boolean][] = [
    ["no-description", description.trim() === ""],
    ["no-tasks", tasks.length === 0],
    ["no-career-guidance", !competences.some(({ category }) => category === "career-guidance")],
    ["no-moment", tasks.some(({ moment }) => !moment)],
    [
      "no-placement",
      line === "first" && tasks.length > 0 && tasks.every(({ setting }) => setting === "school"),
    ],
    ["no-indicators", competences.some(({ indicators }) => indicators.trim() === "")],
  ];
  return findings.filter(([, found]) => found).map(([hint]) => hint);
}
