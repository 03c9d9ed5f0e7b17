import { childrenOf, type Cut, withheldIn } from "@/lib/anonymity/tree/rules";

/** How many answered somewhere from one step to another, both counted. Steps count from 0. */
export type Band = { readonly from: number; readonly to: number; readonly count: number };

/**
 * Answers on an ordinal scale as bands of neighbouring steps, none about fewer than the minimum; nothing at all
 * below it. An empty step joins its neighbour, so that nobody reads that a whole group gave one answer.
 */
export function bandsOf(counts: readonly number[], minimum: number): Band[] {
  const bands: Band[] = [];
  let from = 0;
  let count = 0;
  counts.forEach((here, step) => {
    count += here;
    if (count < minimum) return;
    bands.push({ from, to: step, count });
    from = step + 1;
    count = 0;
  });
  const last = bands.pop();
  return last ? [...bands, { ...last, to: counts.length - 1, count: last.count + count }] : [];
}

/** The steps between which the middle answer lies: one step, or two when the middle falls between; null without answers. */
export function medianOf(counts: readonly number[]): { readonly low: number; readonly high: number } | null {
  const total = sumOf(counts);
  if (total === 0) return null;
  return { low: stepOf(counts, Math.ceil(total / 2)), high: stepOf(counts, Math.floor(total / 2) + 1) };
}

function stepOf(counts: readonly number[], place: number): number {
  let seen = 0;
  return counts.findIndex((count) => (seen += count) >= place);
}

/** Answers to one question in one cut: how many gave each step there and in no cut below it. */
export type Counted = {
  readonly id: string;
  readonly parentId: string | null;
  readonly own: readonly number[];
};

/** `answered` is null where the number itself would tell of too few; without bands only the number is shown. */
export type Spread = { readonly answered: number | null; readonly bands: readonly Band[] };

/**
 * The answers to one question over a tree of cuts (institution, branch, team), such that no sum or difference of
 * what is shown is about 1 to minimum-1 people (M13). All cuts that show bands show the same ones: the division
 * of the scale that lets the most be seen, and of those that let as much be seen one that divides after a preferred step. What was
 * withheld for another reason stays so.
 */
export function spreadOver(
  cuts: readonly Counted[],
  minimum: number,
  withheld: ReadonlySet<string> = new Set(),
  preferred: number | null = null,
): ReadonlyMap<string, Spread> {
  const wholes = wholesOf(cuts);
  const steps = Math.max(0, ...cuts.map(({ own }) => own.length));
  const hidden = hiddenBy(cuts, wholes, minimum, [steps - 1], withheld);
  const divisions = divisionsOf(steps).map((division) => {
    const shown = cuts.filter(({ id }) => !hidden.has(id));
    const without = hiddenBy(cuts, wholes, minimum, division, hidden);
    const seen = shown.filter(({ id }) => !without.has(id) && sumOf(wholes.get(id) ?? []) > 0);
    return { division, seen: new Set(seen.map(({ id }) => id)), worth: seen.length * (division.length - 1) };
  });
  const isPreferred = ({ division }: { division: readonly number[] }) =>
    Number(preferred !== null && division.includes(preferred));
  const best = divisions.toSorted(
    (one, other) => other.worth - one.worth || isPreferred(other) - isPreferred(one),
  )[0];
  return new Map(
    cuts.map(({ id }): [string, Spread] => {
      const whole = wholes.get(id) ?? [];
      if (hidden.has(id)) return [id, { answered: null, bands: [] }];
      const bands = best?.seen.has(id) ? dividedBy(whole, best.division) : [];
      return [id, { answered: sumOf(whole), bands }];
    }),
  );
}

/**
 * Which cuts may have their scale divided after one step more than what is told of them already divides it: only of these may
 * something else be told about whoever is past that step, because then nobody is found between the two (M13).
 */
export function dividedAfter(
  step: number,
  cuts: readonly Counted[],
  told: ReadonlyMap<string, Spread>,
  minimum: number,
): ReadonlySet<string> {
  const isDivided = ({ id }: Counted) => (told.get(id)?.bands.length ?? 0) > 0;
  const [first] = cuts.filter(isDivided);
  const ends = (first && told.get(first.id)?.bands.map(({ to }) => to)) ?? [];
  const division = [...new Set([...ends, step])].toSorted((one, other) => one - other);
  const undivided = cuts.filter((cut) => !isDivided(cut)).map(({ id }) => id);
  const hidden = hiddenBy(cuts, wholesOf(cuts), minimum, division, new Set(undivided));
  return new Set(cuts.flatMap(({ id }) => (hidden.has(id) ? [] : [id])));
}

/** Cuts that can't show their answers divided at these last steps, or whose neighbours would be told by it. */
function hiddenBy(
  cuts: readonly Counted[],
  wholes: ReadonlyMap<string, readonly number[]>,
  minimum: number,
  division: readonly number[],
  already: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const isSmall = (counts: readonly number[]) =>
    sumOf(counts) > 0 && dividedBy(counts, division).some(({ count }) => count < minimum);
  const measured = cuts.map(({ id, parentId, own }): Cut<readonly number[]> => {
    return { id, parentId, own, isSmall: already.has(id) || isSmall(wholes.get(id) ?? []) };
  });
  return withheldIn(measured, {
    isTelling: (behind) => isSmall(addedUp(behind)),
    sizeOf: (id) => sumOf(wholes.get(id) ?? []),
  });
}

/** Every way to divide a scale into neighbouring bands, each by the last steps of its bands, from coarse to fine. */
function divisionsOf(steps: number): number[][] {
  const inner = Array.from({ length: Math.max(0, steps - 1) }, (_, step) => step);
  const subsets = inner.reduce<number[][]>(
    (all, step) => [...all, ...all.map((one) => [...one, step])],
    [[]],
  );
  return subsets.map((ends) => [...ends, steps - 1]);
}

function dividedBy(counts: readonly number[], division: readonly number[]): Band[] {
  return division.map((to, place) => {
    const from = (division[place - 1] ?? -1) + 1;
    return { from, to, count: sumOf(counts.slice(from, to + 1)) };
  });
}

function wholesOf(cuts: readonly Counted[]): ReadonlyMap<string, readonly number[]> {
  const below = childrenOf(cuts);
  const wholeOf = ({ id, own }: Counted): readonly number[] =>
    addedUp([own, ...(below.get(id) ?? []).map(wholeOf)]);
  return new Map(cuts.map((cut) => [cut.id, wholeOf(cut)]));
}

function addedUp(many: readonly (readonly number[])[]): number[] {
  const steps = Math.max(0, ...many.map((counts) => counts.length));
  return Array.from({ length: steps }, (_, step) => sumOf(many.map((counts) => counts[step] ?? 0)));
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
