/** A place in the fixed tree of cuts (institution, branch, team) about which a figure could be shown. */
export type Cut<Behind> = {
  readonly id: string;
  /** The cut above it; null for the whole, and for what stands apart. */
  readonly parentId: string | null;
  /** Whether its own figure is already about too few. */
  readonly isSmall: boolean;
  /** Who stands behind this cut itself and behind none below it. */
  readonly own: Behind;
};

type Measure<Behind> = {
  /** Whether a figure about just these together would tell of too few. */
  readonly isTelling: (behind: readonly Behind[]) => boolean;
  /** How large a cut is: of those beside a telling remainder the smallest is hidden; none of size 0. */
  readonly sizeOf: (id: string, remainder: readonly Behind[]) => number;
};

/**
 * Which cuts show no figure (domain.md 2.6-11, M13). A shown whole minus everything shown below it is a figure
 * too: of what is hidden there. While such a remainder tells of too few, the smallest shown cut beside it goes.
 */
export function withheldIn<Behind>(
  cuts: readonly Cut<Behind>[],
  { isTelling, sizeOf }: Measure<Behind>,
): ReadonlySet<string> {
  const below = childrenOf(cuts);
  const hidden = new Set(cuts.filter(({ isSmall }) => isSmall).map(({ id }) => id));
  const nextToHide = () => {
    for (const cut of cuts) {
      if (hidden.has(cut.id)) continue;
      const { remainder, beside } = regionOf(cut, below, hidden);
      if (isTelling(remainder)) return smallestOf(beside, (id) => sizeOf(id, remainder)) ?? cut;
    }
    return null;
  };
  for (let next = nextToHide(); next; next = nextToHide()) hidden.add(next.id);
  return hidden;
}

/** Every figure that can be made of what is shown and holds no smaller one, by its cut: itself without what is shown below. */
export function regionsIn<Behind>(
  cuts: readonly Cut<Behind>[],
  hidden: ReadonlySet<string>,
): ReadonlyMap<string, readonly Behind[]> {
  const below = childrenOf(cuts);
  const behind = (cut: Cut<Behind>): readonly Behind[] => [
    cut.own,
    ...(below.get(cut.id) ?? []).filter(({ id }) => hidden.has(id)).flatMap(behind),
  ];
  return new Map(cuts.filter(({ id }) => !hidden.has(id)).map((cut) => [cut.id, behind(cut)]));
}

/** The cuts under each cut, by its id; the roots under null. */
export function childrenOf<One extends { readonly parentId: string | null }>(
  cuts: readonly One[],
): ReadonlyMap<string | null, readonly One[]> {
  const below = new Map<string | null, One[]>();
  for (const cut of cuts) {
    const beside = below.get(cut.parentId);
    if (beside) beside.push(cut);
    else below.set(cut.parentId, [cut]);
  }
  return below;
}

type Region<Behind> = { readonly remainder: Behind[]; readonly beside: Cut<Behind>[] };

/** What is hidden under a shown cut and in no shown cut below it, and the shown cuts that border on it. */
function regionOf<Behind>(
  cut: Cut<Behind>,
  below: ReadonlyMap<string | null, readonly Cut<Behind>[]>,
  hidden: ReadonlySet<string>,
): Region<Behind> {
  const children = below.get(cut.id) ?? [];
  const inner = children.filter(({ id }) => hidden.has(id)).map((child) => regionOf(child, below, hidden));
  const isLeaf = children.length === 0 && !hidden.has(cut.id);
  return {
    remainder: [...(isLeaf ? [] : [cut.own]), ...inner.flatMap((one) => one.remainder)],
    beside: [...children.filter(({ id }) => !hidden.has(id)), ...inner.flatMap((one) => one.beside)],
  };
}

function smallestOf<Behind>(cuts: readonly Cut<Behind>[], sizeOf: (id: string) => number) {
  const candidates = cuts.filter(({ id }) => sizeOf(id) > 0);
  return candidates.toSorted((one, other) => sizeOf(one.id) - sizeOf(other.id))[0] ?? null;
}
