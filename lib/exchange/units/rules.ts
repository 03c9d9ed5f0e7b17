import {
  type Change,
  differences,
  type FileRow,
  keep,
  type Plan,
  type PlannedRow,
  type Planning,
  type Reason,
} from "@/lib/exchange/plans/rules";
import { readNode, type SaidNode } from "@/lib/exchange/units/schema";
import {
  duplicatesOf,
  type Find,
  finder,
  type Node,
  nodeOf,
  type UnitState,
  wrongParent,
} from "@/lib/exchange/units/tree/rules";
import { noWork, type TeamRow, type UnitRow, type Work } from "@/lib/exchange/work/rules";
import { searchWordsOf } from "@/lib/organisation/names/rules";
import { type Day, later } from "@/lib/platform/calendar";

type Scene = Planning & {
  readonly nodes: Map<number, Node>;
  readonly find: Find;
  readonly root: () => string;
  readonly work: Work;
};

/**
 * What a register of the organisation would do to the tree: teams stand at its leaves, below the
 * institution when the file names nothing above them. Teams a complete file lacks are offered for ending
 * when nobody works or studies there.
 */
export function planUnits(files: readonly FileRow[], state: UnitState, planning: Planning): Plan {
  const read = files.map(readNode);
  const faults = new Map(read.map(({ said, reasons }) => [said.number, [...reasons]]));
  const said = read.map((one) => one.said);
  for (const [number, reason] of duplicatesOf(said)) faults.get(number)?.push(reason);
  const work = noWork();
  const sound = said.filter(({ number }) => faults.get(number)?.length === 0);
  const nodes = new Map(sound.map((one) => [one.number, nodeOf(one, sound, state, planning)]));
  for (const [number, node] of nodes) {
    const fault = faultOf(node, state);
    if (!fault) continue;
    faults.get(number)?.push(fault);
    nodes.delete(number);
  }
  const scene = {
    ...planning,
    nodes,
    find: finder([...nodes.values()], state),
    root: rootOf(state, nodes, planning, work),
    work,
  };
  const rows = said.map((one) => planRow(scene, one, faults.get(one.number) ?? []));
  const named = new Set([...nodes.values()].map(({ id }) => id));
  const missing = planning.isComplete
    ? state.teams.filter(({ id, endsOn }) => endsOn === null && !named.has(id))
    : [];
  const first = Math.max(0, ...files.map((file) => file.number)) + 1;
  return { rows: [...rows, ...missing.map((team, at) => planEnding(scene, team, first + at))], work };
}

/** A unit does not become a team, nor the other way round; and no two teams share a name. */
function faultOf({ id, known, kind, said }: Node, state: UnitState): Reason | null {
  if (known && known.is !== kind.is) return { key: "kind-changed", field: "kind" };
  const isTaken =
    kind.is === "team" && state.teams.some((team) => team.name === said?.name && team.id !== id);
  return isTaken ? { key: "name-taken", field: "name" } : null;
}

/** The unit of the institution as a whole; made when a team needs it and nobody named it. */
function rootOf(
  state: UnitState,
  nodes: ReadonlyMap<number, Node>,
  { newId, today }: Planning,
  work: Work,
): () => string {
  const inFile = [...nodes.values()].find(({ kind }) => kind.kind === "institution");
  let id = inFile?.id ?? state.units.find(({ kind }) => kind === "institution")?.id ?? null;
  return () => {
    if (id !== null) return id;
    id = newId();
    work.units.unshift({
      id,
      kind: "institution",
      code: null,
      name: state.institution,
      parentId: null,
      startsOn: startOf(today),
      endsOn: null,
    });
    return id;
  };
}

/** Units count as there since long: when they began is no fact of the file, and people began before it. */
function startOf(today: Day): Day {
  return later(today, { months: -60 });
}

function planRow(scene: Scene, said: SaidNode, faults: readonly Reason[]): PlannedRow {
  const node = scene.nodes.get(said.number);
  const base = {
    number: said.number,
    label: said.name || (said.code ?? ""),
    entityId: node?.known?.row.id ?? null,
    changes: [],
  };
  const [fault] = faults;
  if (!node || fault)
    return {
      ...base,
      verdict: faults.length === 1 && fault?.key === "duplicate" ? "same" : "refused",
      reasons: faults,
    };
  const parent = said.parent === null ? null : scene.find(said.parent);
  const wrong = said.parent === null ? null : wrongParent(scene.find, node, parent);
  if (wrong)
    return {
      ...base,
      verdict: "refused",
      reasons: [{ key: wrong, field: "parent", values: { cell: said.parent ?? "" } }],
    };
  const changes =
    node.kind.is === "team"
      ? planTeam(scene, node, node.kind.kind, said, parent?.id)
      : planUnit(scene, node, node.kind.kind, said, parent?.id);
  if (!node.known) {
    const place = parent?.said?.name ?? parent?.known?.row.name ?? null;
    const changes = differences([
      ["kind", null, node.kind.kind],
      ["parent", null, place],
    ]);
    return { ...base, verdict: "create", reasons: [], changes };
  }
  return { ...base, verdict: changes.length > 0 ? "change" : "same", reasons: [], changes };
}

function planTeam(
  scene: Scene,
  node: Node,
  kind: TeamRow["kind"],
  said: SaidNode,
  parentId: string | undefined,
): Change[] {
  const known = node.known?.is === "team" ? node.known.row : null;
  const unitId = parentId ?? known?.unitId ?? scene.root();
  const row: TeamRow = {
    id: node.id,
    kind,
    code: said.code ?? known?.code ?? null,
    name: said.name,
    unitId,
    startsOn: known?.startsOn ?? startOf(scene.today),
    endsOn: null,
  };
  const changes = known ? changesOf(scene, known, row, known.unitId, unitId) : [];
  if (known && changes.length === 0) return [];
  scene.work.teams.push(row);
  scene.work.words.push({ entityId: row.id, kind: "team", words: searchWordsOf(row.name, row.code) });
  return changes;
}

function planUnit(
  scene: Scene,
  node: Node,
  kind: UnitRow["kind"],
  said: SaidNode,
  parent: string | undefined,
): Change[] {
  const known = node.known?.is === "unit" ? node.known.row : null;
  const parentId = parent ?? known?.parentId ?? null;
  const row: UnitRow = {
    id: node.id,
    kind,
    code: said.code ?? known?.code ?? null,
    name: said.name,
    parentId,
    startsOn: known?.startsOn ?? startOf(scene.today),
    endsOn: null,
  };
  const changes = known ? changesOf(scene, known, row, known.parentId, parentId) : [];
  if (!known || changes.length > 0) scene.work.units.push(row);
  return changes;
}

function changesOf(
  scene: Scene,
  from: UnitRow | TeamRow,
  to: UnitRow | TeamRow,
  above: string | null,
  next: string | null,
): Change[] {
  const place = above === next ? [] : [{ field: "parent" as const, from: null, to: nameOf(scene, next) }];
  return [
    ...differences([
      ["name", from.name, to.name],
      ["code", from.code, to.code],
      ["kind", from.kind, to.kind],
      ["endsOn", from.endsOn, to.endsOn],
    ]),
    ...place,
  ];
}

function nameOf({ nodes }: Scene, id: string | null): string | null {
  return [...nodes.values()].find((node) => node.id === id)?.said?.name ?? null;
}

function planEnding(
  { work, endings, today }: Scene,
  { isUsed, ...team }: UnitState["teams"][number],
  number: number,
): PlannedRow {
  const base = { number, label: team.name, entityId: team.id, changes: [] };
  if (isUsed) return { ...base, ...keep({ key: "still-used" }) };
  if (endings.has(team.id))
    work.teams.push({ ...team, endsOn: team.startsOn > today ? team.startsOn : today });
  return { ...base, verdict: "end", reasons: [{ key: "not-in-file" }] };
}
