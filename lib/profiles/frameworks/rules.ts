import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";

/** In use, or kept only because something earlier refers to it: then it is offered nowhere any more. */
export const frameworkStatuses = ["in-use", "retired"] as const;
export type FrameworkStatus = (typeof frameworkStatuses)[number];

/** How many steps a tree has at most, and how many competences a framework. */
export const deepest = 4;
export const mostPlaces = 500;

/** How long its words may be, typed or read from a file. */
export const longest = {
  code: 100,
  name: 100,
  source: 200,
  edition: 60,
  description: 2000,
  indicators: 1500,
} as const;

/** Where a competence stands in a framework, under which number. */
export type Place = {
  readonly competenceId: string;
  readonly code: string;
  readonly parentId: string | null;
};

/** A place in the order in which a tree is read, from the top down. */
export type ArrangedPlace = Place & {
  readonly position: number;
  readonly depth: number;
  readonly parentDepth: number | null;
};

export type TreeRefusal = "under-itself" | "too-deep" | "parent-gone" | "code-taken" | "too-many-competences";

/** The places in reading order with their depth (C9). Refuses what is no tree: a circle, an unknown parent, a number used twice. */
export function arrange(places: readonly Place[]): Outcome<TreeRefusal, readonly ArrangedPlace[]> {
  if (places.length > mostPlaces) return refused("too-many-competences");
  const known = new Set(places.map(({ competenceId }) => competenceId));
  if (places.some(({ parentId }) => parentId !== null && !known.has(parentId))) return refused("parent-gone");
  const codes = new Set(places.map(({ code }) => code.toLowerCase()));
  if (codes.size < places.length) return refused("code-taken");
  const children = childrenOf(places);
  const arranged: ArrangedPlace[] = [];
  const add = (parentId: string | null, depth: number): boolean =>
    (children.get(parentId) ?? []).every((place) => {
      const parentDepth = parentId === null ? null : depth - 1;
      arranged.push({ ...place, depth, parentDepth, position: arranged.length + 1 });
      return depth <= deepest && add(place.competenceId, depth + 1);
    });
  if (!add(null, 1)) return refused("too-deep");
  return arranged.length < places.length ? refused("under-itself") : done(arranged);
}

function childrenOf(places: readonly Place[]): ReadonlyMap<string | null, readonly Place[]> {
  const children = new Map<string | null, Place[]>();
  for (const place of places) {
    const beside = children.get(place.parentId);
    if (beside) beside.push(place);
    else children.set(place.parentId, [place]);
  }
  return children;
}

/** A competence and all that falls under it: none of these can become its parent. */
export function branchOf(places: readonly Place[], competenceId: string): ReadonlySet<string> {
  const branch = new Set([competenceId]);
  for (let size = 0; size < branch.size;) {
    size = branch.size;
    for (const { competenceId: id, parentId } of places)
      if (parentId !== null && branch.has(parentId)) branch.add(id);
  }
  return branch;
}

/** A number that no place has yet: `c07` after six, whatever those are called. */
export function nextCode(places: readonly Pick<Place, "code">[]): string {
  const taken = new Set(places.map(({ code }) => code.toLowerCase()));
  for (let number = places.length + 1; ; number += 1) {
    const code = `c${String(number).padStart(2, "0")}`;
    if (!taken.has(code)) return code;
  }
}

/** The code of the own framework: `eigen`, or the first that is free after it. */
export function ownCode(others: readonly Pick<Place, "code">[]): string {
  const taken = new Set(others.map(({ code }) => code.toLowerCase()));
  let code = "eigen";
  for (let number = 2; taken.has(code); number += 1) code = `eigen-${number}`;
  return code;
}

type Named = { readonly competenceId: string; readonly name: string; readonly parentId: string | null };

/** Whether another competence under the same parent has this name already: nobody could tell them apart. */
export function isNameTaken(places: readonly Named[], { competenceId, name, parentId }: Named): boolean {
  const key = name.trim().toLowerCase();
  return places.some(
    (place) =>
      place.competenceId !== competenceId &&
      place.parentId === parentId &&
      place.name.trim().toLowerCase() === key,
  );
}

/** A competence leaves a framework when it stands in another one as well; what falls under it goes first. */
export function mayLeave(
  places: readonly Place[],
  competenceId: string,
  frameworks: number,
): Outcome<"only-place" | "has-children"> {
  if (places.some(({ parentId }) => parentId === competenceId)) return refused("has-children");
  return frameworks > 1 ? allowed : refused("only-place");
}

/** The institution's own framework stays; another one goes when nothing stands in it any more. */
export function mayFrameworkBeRemoved({
  isOwn,
  count,
}: {
  readonly isOwn: boolean;
  readonly count: number;
}): Outcome<"framework-own" | "framework-filled"> {
  if (isOwn) return refused("framework-own");
  return count === 0 ? allowed : refused("framework-filled");
}
