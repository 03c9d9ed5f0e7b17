import { fewestBeside, fewestRaters } from "@/lib/anonymity/groups/rules";
import { mayStandBeside, type Period } from "@/lib/anonymity/periods/rules";
import { groupsOf, type Turnout } from "@/lib/scans/results/rules";
import { isNamedCategory, type RaterCategory } from "@/lib/scans/rules";

/** What would stay closed in the result, as long as there is time to ask somebody else (E1, M13). */
export type Warning =
  | { readonly kind: "too-few"; readonly where: Side; readonly missing: number }
  /** One who does not answer, and the answers of all stay closed. */
  | { readonly kind: "just-enough"; readonly where: Side }
  | { readonly kind: "merged"; readonly small: readonly RaterCategory[] }
  | { readonly kind: "nearly-same"; readonly name: string };

type Side = "inside" | "outside";

/** An earlier round, with whom it asked. */
export type NamedPeriod = Period & { readonly name: string };

/** What to warn of with these people asked, beside earlier rounds; nothing as long as nobody was asked. */
export function warningsOf(
  asked: readonly Turnout[],
  { asked: people, typed }: Pick<Period, "asked" | "typed">,
  earlier: readonly NamedPeriod[],
): Warning[] {
  const told = { asked: people, answered: people.size, ...(typed ? { typed } : {}) };
  const near = earlier.find((one) => !mayStandBeside(one, told, fewestRaters));
  return [
    ...(["inside", "outside"] as const).flatMap((where) => fewIn(asked, where)),
    ...mergedIn(asked),
    ...(near && people.size > 0 ? [{ kind: "nearly-same", name: near.name } as const] : []),
  ];
}

/** Inside three must answer; for those from outside three more inside than from outside. */
function fewIn(asked: readonly Turnout[], where: Side): Warning[] {
  const [inside, outside] = [countIn(asked, "inside"), countIn(asked, "outside")];
  if ((where === "inside" ? inside : outside) === 0) return [];
  const needed = where === "inside" ? fewestRaters : fewestBeside(outside, fewestRaters);
  if (inside > needed) return [];
  const missing = needed - inside;
  return [missing > 0 ? { kind: "too-few", where, missing } : { kind: "just-enough", where }];
}

function countIn(asked: readonly Turnout[], where: Side): number {
  return asked
    .filter(({ category }) => !isNamedCategory(category) && sideOf(category) === where)
    .reduce((sum, one) => sum + one.count, 0);
}

/** Categories that are too small to stand by themselves, or never do, where there is enough to join. */
function mergedIn(asked: readonly Turnout[]): Warning[] {
  const joined = groupsOf(asked).filter(({ kinds }) => kinds.length > 1);
  const isSmall = ({ category, count }: Turnout) =>
    (count < fewestRaters || sideOf(category) === "outside") &&
    joined.some(({ kinds }) => kinds.includes(category));
  const small = asked.filter(isSmall).map(({ category }) => category);
  return small.length > 0 ? [{ kind: "merged", small }] : [];
}

function sideOf(category: RaterCategory): Side {
  return category === "external" ? "outside" : "inside";
}

/** Whose answers stay closed when the round closes with what was handed in so far. */
export function closedBy(submitted: readonly Turnout[], asked: readonly Turnout[]): Side[] {
  const shown = new Set(groupsOf(submitted).flatMap(({ kinds }) => kinds.map(sideOf)));
  const wanted = asked
    .filter(({ category }) => !isNamedCategory(category))
    .map(({ category }) => sideOf(category));
  return [...new Set(wanted)].filter((where) => !shown.has(where));
}
