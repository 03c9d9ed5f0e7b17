/** Who was asked in a period, and how many of them answered: who did, nobody knows. */
export type Period = {
  readonly asked: ReadonlySet<string>;
  readonly answered: number;
  /** Who was asked besides and may be false: they hide nobody, neither by coming nor by keeping silent. */
  readonly typed?: ReadonlySet<string>;
};

/**
 * Whether the figures of two periods may stand side by side (M13). With nearly the same people the difference of
 * two figures is about the few who came or left; it is not when nobody did, when enough did, or when so many
 * kept silent that nobody knows whether those few answered.
 */
export function mayStandBeside(one: Period, other: Period, minimum: number): boolean {
  const came = missingIn(one.asked, other.asked);
  const left = missingIn(other.asked, one.asked);
  if (came + left >= minimum) return true;
  if (came + left === 0 && hasSameTyped(one, other)) return true;
  const silent = Math.min(one.asked.size - one.answered, other.asked.size - other.answered);
  return came + left + silent >= minimum;
}

/**
 * A region of a later period whose figure would, with those of an earlier one, tell of too few; null when none does.
 * Regions of one period don't overlap. When every group that two periods have in common, and every group that only
 * one of them has, is empty or large enough, then no sum of regions of one minus a sum of the other is about too few.
 */
export function firstTold(
  later: ReadonlyMap<string, Period>,
  earlier: readonly Period[],
  minimum: number,
): string | null {
  const before = new Set(earlier.flatMap(({ asked }) => [...asked]));
  const after = new Set([...later.values()].flatMap(({ asked }) => [...asked]));
  const isTelling = (few: number, silent: number) => few > 0 && few < minimum && few + silent < minimum;
  for (const [id, region] of later) {
    const silent = silentIn(region);
    if (earlier.length > 0 && isTelling(missingIn(before, region.asked), silent)) return id;
    for (const other of earlier) {
      const both = region.asked.size - missingIn(other.asked, region.asked);
      if (both === 0) continue;
      const least = Math.min(silent, silentIn(other));
      if (isTelling(both, least) || isTelling(missingIn(after, other.asked), least)) return id;
    }
  }
  return null;
}

function silentIn({ asked, answered }: Period): number {
  return asked.size - answered;
}

function hasSameTyped({ typed: some = new Set() }: Period, { typed: others = new Set() }: Period): boolean {
  return missingIn(some, others) + missingIn(others, some) === 0;
}

/** How many of the others are not among some. */
function missingIn(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...others].filter((id) => !some.has(id)).length;
}
