import { type StaffKind, staffKinds } from "@/lib/conversations/staff/rules";

/** Of whom talks are counted: leaders and the directie stand first (H9); `own` are those somebody leads themselves. */
export const coverageGroups = ["leaders", "others", "own"] as const;
export type CoverageGroup = (typeof coverageGroups)[number];

/** Who had a talk this school year, for whom one is planned instead, and which kinds there were. */
export const counts = ["had", "planned", ...staffKinds] as const;
export type Count = "had" | "planned" | StaffKind;

/** A number, or only that it is fewer than the minimum, or all but fewer than that; or nothing, because it would tell another. */
export type Told = number | "few" | "most" | "withheld";

export type CoverageRow = { readonly group: CoverageGroup } & (
  | { readonly people: number; readonly counts: Readonly<Record<Count, Told>>; readonly isWithheld: false }
  | { readonly isWithheld: true }
);

/** How many of one group, as the database counts them. */
export type Counted = Readonly<Record<"people" | Count, number>> & { readonly group: CoverageGroup };

/**
 * Facts of talks above the minimum (M13): of fewer people nothing, and no row is a sum of others, so that none can be
 * taken from another. A leader knows of each talk of whom they lead; towards others a number stands there only when it and the
 * rest are large enough, because "0 of 5" says something of all five, and so of fewer than both can be none. Who had a talk, has
 * one planned or has neither are together everybody, and who had one kind had a talk: what is left of these is large enough as
 * well. Leaders first, and who is nobody has no row.
 */
export function coverageOf(counted: readonly Counted[], minimum: number): readonly CoverageRow[] {
  return coverageGroups.flatMap((group): CoverageRow[] => {
    const found = counted.find((one) => one.group === group);
    if (!found || found.people === 0) return [];
    const fewest = group === "own" ? minimum : 2 * minimum;
    if (found.people < fewest) return [{ group, isWithheld: true }];
    const tell = (count: Count) => (group === "own" ? found[count] : toldBeside(found, count, minimum));
    const { people } = found;
    return [{ group, people, isWithheld: false, counts: recordOf(tell) }];
  });
}

function recordOf(tell: (count: Count) => Told): Record<Count, Told> {
  return {
    had: tell("had"),
    planned: tell("planned"),
    development: tell("development"),
    ambition: tell("ambition"),
    functioning: tell("functioning"),
  };
}

function toldBeside(counted: Counted, count: Count, minimum: number): Told {
  const { people, had } = counted;
  const told = toldOf(counted[count], people, minimum);
  const isHadTold = typeof toldOf(had, people, minimum) === "number";
  if (count === "had" || !isHadTold || typeof told !== "number") return told;
  const rest = count === "planned" ? people - had - told : had - told;
  const isTelling = count === "planned" ? rest < minimum : rest > 0 && rest < minimum;
  return isTelling ? "withheld" : told;
}

/** How a number is told of at least twice the minimum of people: each answer leaves as many numbers open as the minimum. */
function toldOf(count: number, people: number, minimum: number): Told {
  if (count < minimum) return "few";
  return people - count < minimum ? "most" : count;
}
