/**
 * A group of 1 to minimum-1 people whom somebody finds by adding and taking away figures; null when there is none. People are
 * counted in groups that no figure divides, and a figure is of some of these groups together.
 */
export function tellsOfFew(
  counts: readonly number[],
  figures: readonly (readonly boolean[])[],
  minimum: number,
): readonly number[] | null {
  const basis = reduced(figures.map((figure) => figure.map(Number)));
  const few = combinationsOf(counts, minimum).find((group) => isMadeOf(basis, group));
  return few?.flatMap((one, at) => (one ? [at] : [])) ?? null;
}

/** All combinations of groups that together are some people, and fewer than the minimum. */
function combinationsOf(counts: readonly number[], minimum: number): number[][] {
  const all = counts.reduce<{ group: number[]; people: number }[]>(
    (sofar, count) =>
      sofar.flatMap(({ group, people }) => [
        { group: [...group, 0], people },
        ...(people + count < minimum ? [{ group: [...group, 1], people: people + count }] : []),
      ]),
    [{ group: [], people: 0 }],
  );
  return all.flatMap(({ group, people }) => (people > 0 ? [group] : []));
}

type Row = { readonly pivot: number; readonly values: readonly number[] };

/** Figures without those that follow from others, each with a first group that stands in no earlier one. */
function reduced(figures: readonly (readonly number[])[]): Row[] {
  return figures.reduce<Row[]>((rows, figure) => {
    const values = remainderOf(rows, figure);
    const pivot = values.findIndex(isSome);
    if (pivot < 0) return rows;
    const lead = values[pivot] ?? 1;
    return [...rows, { pivot, values: values.map((value) => value / lead) }];
  }, []);
}

function remainderOf(rows: readonly Row[], figure: readonly number[]): readonly number[] {
  return rows.reduce<readonly number[]>((left, { pivot, values }) => {
    const times = left[pivot] ?? 0;
    return left.map((value, at) => value - times * (values[at] ?? 0));
  }, figure);
}

function isMadeOf(rows: readonly Row[], group: readonly number[]): boolean {
  return !remainderOf(rows, group).some(isSome);
}

function isSome(value: number): boolean {
  return Math.abs(value) > 1e-9;
}
