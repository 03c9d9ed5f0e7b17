import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

export const categories = ["career-guidance", "people", "subject", "leadership"] as const;

/** Professional, as a person, in LOB and coaching, or in leading (C30). */
export type Category = (typeof categories)[number];

export const careerCompetences = ["qualities", "motives", "exploration", "steering", "networking"] as const;

/** The five career competences of students a competence of staff may serve (domain.md 2.1). */
export type CareerCompetence = (typeof careerCompetences)[number];

/** What holds a competence where it is. */
export type Hold = {
  /** Profiles that ask it, of all roles and versions. */
  readonly askedBy: number;
  /** Questions of questionnaires about it. */
  readonly scannedBy: number;
  /** Former competences that became this one (D4). */
  readonly succeeds: number;
  /** Competences that stand under it. */
  readonly children: number;
};

/** A competence stays that a profile or a questionnaire asks, or that others became: what people read back never changes by itself. */
export function mayBeRemoved(
  hold: Hold,
): Outcome<"competence-asked" | "competence-scanned" | "competence-succeeds" | "has-children"> {
  if (hold.askedBy > 0) return refused("competence-asked");
  if (hold.scannedBy > 0) return refused("competence-scanned");
  if (hold.succeeds > 0) return refused("competence-succeeds");
  return hold.children > 0 ? refused("has-children") : allowed;
}

/** The last step of the scale goes when nothing asks it; steps between never do, they build on each other (C27). */
export function mayStepBeRemoved({
  askedBy,
  isLast,
}: {
  readonly askedBy: number;
  readonly isLast: boolean;
}): Outcome<"level-asked" | "level-between"> {
  if (!isLast) return refused("level-between");
  return askedBy === 0 ? allowed : refused("level-asked");
}

/** Whether two steps of the scale make a range: from one up to a later one; without an end it is one step. */
export function isRange(from: number, upTo: number | null): boolean {
  return upTo === null || upTo > from;
}

type Named = {
  readonly id: string;
  readonly name: string;
  readonly framework: string | null;
  readonly under: string | null;
};

/** What competences are called in a list to choose from: where two have one name, it says which is which. */
export function distinctNames(competences: readonly Named[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  for (const { name } of competences) times.set(name, (times.get(name) ?? 0) + 1);
  return new Map(
    competences.map(({ id, name, framework, under }) => {
      const where = [under, framework].filter((one) => one !== null).join(", ");
      return [id, (times.get(name) ?? 0) > 1 && where ? `${name} (${where})` : name];
    }),
  );
}
