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
