import type { StaffKind } from "@/lib/conversations/staff/rules";

/** Of whom talks are counted: leaders and the directie stand first (H9); `own` are those somebody leads themselves. */
export const coverageGroups = ["leaders", "others", "own"] as const;
export type CoverageGroup = (typeof coverageGroups)[number];

/** How many people, how many of them had a talk this school year, of which kind, and for whom one is planned instead. */
export type Counts = Readonly<Record<"people" | "had" | "planned" | StaffKind, number>>;

export type CoverageRow = { readonly group: CoverageGroup } & (
  | { readonly counts: Counts; readonly isWithheld: false }
  | { readonly isWithheld: true }
);

/** How many of one group, as the database counts them. */
export type Counted = Counts & { readonly group: CoverageGroup };

/**
 * Facts of talks above the minimum (M13): of fewer people nothing, and no row is a sum of others, so that none can be
 * taken from another. Leaders first, and who is nobody has no row.
 */
export function coverageOf(counted: readonly Counted[], minimum: number): readonly CoverageRow[] {
  return coverageGroups.flatMap((group): CoverageRow[] => {
    const found = counted.find((one) => one.group === group);
    if (!found || found.people === 0) return [];
    const { group: _group, ...counts } = found;
    return [found.people < minimum ? { group, isWithheld: true } : { group, counts, isWithheld: false }];
  });
}
