/** Fewest raters of one kind in a 360 whose answers are shown together (domain.md 2.6-11). */
export const fewestRaters = 3;

export type Group<Kind extends string> = { readonly kinds: readonly Kind[]; readonly count: number };

/**
 * Kinds of people as groups that may be shown: a kind below the minimum joins the smallest other one, until every
 * group is large enough. Nothing when all together are too few. The order of the kinds is kept.
 */
export function mergedGroups<Kind extends string>(
  counts: readonly { readonly kind: Kind; readonly count: number }[],
  minimum: number,
): Group<Kind>[] {
  const order = counts.map(({ kind }) => kind);
  const groups: Group<Kind>[] = counts
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => ({ kinds: [kind], count }));
  for (;;) {
    const [small, next, ...others] = groups.toSorted((one, other) => one.count - other.count);
    if (!small || small.count >= minimum) break;
    if (!next) return [];
    groups.splice(0, Infinity, ...others, joined(small, next));
  }
  const place = ({ kinds }: Group<Kind>) => Math.min(...kinds.map((kind) => order.indexOf(kind)));
  return groups
    .map(({ kinds, count }) => ({ kinds: order.filter((kind) => kinds.includes(kind)), count }))
    .sort((one, other) => place(one) - place(other));
}

/**
 * How many are needed where some were typed by the reader: each of those may be false, and known to them, so as many
 * come on top of the minimum. Of what is left without any of them it still is about enough people.
 */
export function fewestBeside(outsiders: number, minimum: number): number {
  return minimum + outsiders;
}

/**
 * Groups with the people from outside added to one of them: never a group of their own, and only where so many more
 * inside handed in that a middle of them all is nobody's lowest or highest. The largest group that can, else all
 * together; where neither can, what they said stays closed.
 */
export function withOutsiders<Kind extends string>(
  inside: readonly Group<Kind>[],
  outside: { readonly kind: Kind; readonly count: number },
  minimum: number,
): Group<Kind>[] {
  if (outside.count === 0) return [...inside];
  const added = (group: Group<Kind>) => joined(group, { kinds: [outside.kind], count: outside.count });
  const canHold = ({ count }: Group<Kind>) => count >= fewestBeside(outside.count, minimum);
  const largest = inside.toSorted((one, other) => other.count - one.count)[0];
  if (!largest) return [];
  if (canHold(largest)) return inside.map((group) => (group === largest ? added(group) : group));
  const whole = inside.reduce(joined);
  return canHold(whole) ? [added(whole)] : [...inside];
}

function joined<Kind extends string>(one: Group<Kind>, other: Group<Kind>): Group<Kind> {
  return { kinds: [...one.kinds, ...other.kinds], count: one.count + other.count };
}

/** Items in an order that says nothing; `random` gives a whole number from 0 up to, not including, its argument. */
export function inAnyOrder<Item>(items: readonly Item[], random: (below: number) => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last--) {
    const [taken] = mixed.splice(random(last + 1), 1);
    if (taken !== undefined) mixed.push(taken);
  }
  return mixed;
}
