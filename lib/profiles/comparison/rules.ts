import { categories, type Category } from "@/lib/profiles/competences/rules";
import { type Line, lines } from "@/lib/profiles/rules";

/** A step of the scale, by its place and its name. */
export type Step = { readonly position: number; readonly name: string };

/** What a role in force asks of one competence, as it is called now (D4). */
export type AskedByRole = {
  readonly roleId: string;
  readonly roleName: string;
  readonly line: Line;
  readonly competenceId: string;
  readonly name: string;
  readonly category: Category;
  readonly from: Step;
  /** The last step of a range; null for one step. */
  readonly upTo: Step | null;
};

/** One side of a comparison: a role, or all roles of a line. */
export type Side =
  | { readonly kind: "role"; readonly roleId: string }
  | { readonly kind: "line"; readonly line: Line };

/** What a side asks of a competence: from which step up to which, and by which roles. */
export type SideAsk = { readonly from: Step; readonly upTo: Step | null; readonly roles: readonly string[] };

export const differences = ["only-one", "only-other", "other-level", "same"] as const;
export type Difference = (typeof differences)[number];

export type ComparedRow = {
  readonly competenceId: string;
  readonly name: string;
  readonly category: Category;
  readonly one: SideAsk | null;
  readonly other: SideAsk | null;
  readonly difference: Difference;
};

/** What somebody chose to compare: the name of a line, or the id of a role. */
export function sideOf(choice: string): Side {
  const line = lines.find((known) => known === choice);
  return line ? { kind: "line", line } : { kind: "role", roleId: choice };
}

/** Two sides next to each other, by competence in the order of what they are about (C29). What both leave out is left out. */
export function compareSides(asked: readonly AskedByRole[], one: Side, other: Side): ComparedRow[] {
  const [left, right] = [asksOf(asked, one), asksOf(asked, other)];
  const all = new Map(asked.map((ask) => [ask.competenceId, ask]));
  return [...all.values()]
    .flatMap(({ competenceId, name, category }): ComparedRow[] => {
      const pair = { one: left.get(competenceId) ?? null, other: right.get(competenceId) ?? null };
      const difference = differenceOf(pair.one, pair.other);
      return difference ? [{ competenceId, name, category, ...pair, difference }] : [];
    })
    .toSorted(
      (a, b) =>
        categories.indexOf(a.category) - categories.indexOf(b.category) || a.name.localeCompare(b.name, "nl"),
    );
}

function isOn(side: Side, { roleId, line }: AskedByRole): boolean {
  return side.kind === "role" ? side.roleId === roleId : side.line === line;
}

/** By competence; several roles of a line together ask from the lowest step to the highest. */
function asksOf(asked: readonly AskedByRole[], side: Side): ReadonlyMap<string, SideAsk> {
  const asks = new Map<string, SideAsk>();
  for (const ask of asked.filter((one) => isOn(side, one))) {
    const before = asks.get(ask.competenceId);
    const steps = [ask.from, ask.upTo, before?.from ?? null, before?.upTo ?? null].filter(
      (step) => step !== null,
    );
    const sorted = steps.toSorted((a, b) => a.position - b.position);
    const [from = ask.from, last = ask.from] = [sorted[0], sorted.at(-1)];
    const upTo = last.position > from.position ? last : null;
    const roles = [...new Set([...(before?.roles ?? []), ask.roleName])];
    asks.set(ask.competenceId, { from, upTo, roles });
  }
  return asks;
}

function differenceOf(one: SideAsk | null, other: SideAsk | null): Difference | null {
  if (!one || !other) return one ? "only-one" : other ? "only-other" : null;
  const isSame = one.from.position === other.from.position && one.upTo?.position === other.upTo?.position;
  return isSame ? "same" : "other-level";
}
