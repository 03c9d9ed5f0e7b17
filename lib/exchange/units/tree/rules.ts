import { headerKey } from "@/lib/exchange/columns/rules";
import { findDuplicates, type Planning, type Reason } from "@/lib/exchange/plans/rules";
import { type NodeKind, type SaidNode, teamKindOf } from "@/lib/exchange/units/schema";
import type { TeamRow, UnitRow } from "@/lib/exchange/work/rules";

export type UnitState = {
  readonly institution: string;
  readonly units: readonly UnitRow[];
  readonly teams: readonly (TeamRow & { readonly isUsed: boolean })[];
};

/** A place in the tree, of the file or of now. */
export type Node = {
  readonly id: string;
  readonly known:
    | { readonly is: "unit"; readonly row: UnitRow }
    | { readonly is: "team"; readonly row: TeamRow }
    | null;
  readonly said: SaidNode | null;
  readonly kind: NodeKind;
};

/** How a parent is looked up: by code before name, in the file before what is known. */
export type Find = (text: string) => Node | null;

/** Rows about the same place, and names that two teams would share. */
export function duplicatesOf(said: readonly SaidNode[]): Map<number, Reason> {
  const named = said.filter(({ name }) => name !== "");
  const byCode = findDuplicates(named.map((one) => ({ ...one, key: one.code ?? `|${headerKey(one.name)}` })));
  const byName = findDuplicates(
    named.map(({ number, name, code }) => ({ number, code, key: headerKey(name) })),
  );
  for (const [number, { values }] of byName)
    if (!byCode.has(number)) byCode.set(number, { key: "name-taken", ...(values ? { values } : {}) });
  return byCode;
}

/** The place a row is about: a known one by its code, else by its name; or a new one. */
export function nodeOf(
  said: SaidNode,
  all: readonly SaidNode[],
  state: UnitState,
  { newId }: Planning,
): Node {
  const isIt = ({ code, name }: { code: string | null; name: string }) =>
    code !== null && said.code !== null ? code === said.code : headerKey(name) === headerKey(said.name);
  const isRoot = (row: UnitRow) =>
    said.kind?.kind === "institution" && row.kind === "institution" && !row.code;
  const row = state.units.find(isIt) ?? state.units.find(isRoot);
  const team = state.teams.find(isIt);
  const asUnit = row ? ({ is: "unit", row } as const) : null;
  const asTeam = team ? ({ is: "team", row: team } as const) : null;
  const known = said.kind?.is === "team" ? (asTeam ?? asUnit) : (asUnit ?? asTeam);
  const isAbove = all.some(
    ({ parent }) => parent !== null && (parent === said.code || headerKey(parent) === headerKey(said.name)),
  );
  const guessed: NodeKind = isAbove
    ? { is: "unit", kind: "cluster" }
    : { is: "team", kind: teamKindOf(said.name) };
  const kept =
    known?.is === "unit"
      ? { is: "unit" as const, kind: known.row.kind }
      : known
        ? { is: "team" as const, kind: known.row.kind }
        : guessed;
  return { id: known?.row.id ?? newId(), known, said, kind: said.kind ?? kept };
}

/** Finds what rows call their parent. */
export function finder(nodes: readonly Node[], state: UnitState): Find {
  const known: Node[] = [
    ...state.units.map((row) => ({
      id: row.id,
      known: { is: "unit" as const, row },
      said: null,
      kind: { is: "unit" as const, kind: row.kind },
    })),
    ...state.teams.map((row) => ({
      id: row.id,
      known: { is: "team" as const, row },
      said: null,
      kind: { is: "team" as const, kind: row.kind },
    })),
  ];
  const found = new Map<string, Node>();
  const keep = (key: string, node: Node) => void (found.has(key) || found.set(key, node));
  const named = [
    ...nodes.map((node) => ({ node, of: node.said })),
    ...known.map((node) => ({ node, of: node.known?.row ?? null })),
  ];
  for (const { node, of } of named) if (of?.code) keep(of.code.toLowerCase(), node);
  for (const { node, of } of named) if (of) keep(`|${headerKey(of.name)}`, node);
  return (text) => found.get(text.toLowerCase()) ?? found.get(`|${headerKey(text)}`) ?? null;
}

/** Why a row can't stand below what it names, or null when it can. What fails above it fails for it too. */
export function wrongParent(
  find: Find,
  node: Node,
  parent: Node | null,
): "parent-unknown" | "parent-is-team" | "parent-loop" | null {
  if (!parent) return "parent-unknown";
  if (parent.kind.is === "team") return "parent-is-team";
  const seen = new Set([node.id]);
  for (let above: Node | null = parent; above;) {
    if (seen.has(above.id)) return "parent-loop";
    seen.add(above.id);
    const next = above.said?.parent;
    if (!next) return null;
    above = find(next);
    if (!above || above.kind.is === "team") return "parent-unknown";
  }
  return null;
}
