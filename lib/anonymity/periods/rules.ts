/** Who was asked in a period, and how many of them answered: who did, nobody knows. */
export type Period = { readonly asked: ReadonlySet<string>; readonly answered: number };

/**
 * Whether the figures of two periods may stand side by side (M13). With nearly the same people the difference of
 * two figures is about the few who came or left; it is not when nobody did, when enough did, or when so many
 * kept silent that nobody knows whether those few answered.
 */
export function mayStandBeside(one: Period, other: Period, minimum: number): boolean {
  const came = missingIn(one.asked, other.asked);
  const left = missingIn(other.asked, one.asked);
  if (came + left === 0 || came + left >= minimum) return true;
  const silent = Math.min(one.asked.size - one.answered, other.asked.size - other.answered);
  return came + left + silent >= minimum;
}

function missingIn(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...others].filter((id) => !some.has(id)).length;
}
