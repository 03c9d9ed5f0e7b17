import { type AimName, aims, type ReportText } from "@/lib/conversations/rules";
import type { Day } from "@/lib/platform/calendar";

/** What a student said in a talk of where they are going, in their own words. */
export type Aim = { readonly words: string; readonly talkId: string; readonly heldOn: Day };

export type Aims = Readonly<Record<AimName, Aim | null>>;

type Said = { readonly talkId: string; readonly heldOn: Day; readonly report: ReportText };

/** Of each aim what was said last: who named only a next step still works towards what they said before. Null when nothing was said. */
export function latestAims(latestFirst: readonly Said[]): Aims | null {
  const latest = (name: AimName): Aim | null => {
    const said = latestFirst.find(({ report }) => report[name] !== "");
    return said ? { words: said.report[name], talkId: said.talkId, heldOn: said.heldOn } : null;
  };
  const found = { goal: latest("goal"), careerStep: latest("careerStep") };
  return aims.some((name) => found[name] !== null) ? found : null;
}

/** Whose reports are read by who reads these aims: each talk once. */
export function talksOfAims(found: Aims): readonly string[] {
  return [...new Set(aims.flatMap((name) => found[name]?.talkId ?? []))];
}
