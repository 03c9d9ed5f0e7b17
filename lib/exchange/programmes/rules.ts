import { headerKey } from "@/lib/exchange/columns/rules";
import {
  differences,
  type FileRow,
  findDuplicates,
  gather,
  type Plan,
  type PlannedRow,
  type Planning,
  type Reason,
  RowReader,
  type Team,
  teamFinder,
} from "@/lib/exchange/plans/rules";
import type { SaidProgramme } from "@/lib/exchange/students/schema";
import {
  type Pathway,
  readCrebo,
  readLevel,
  readPathway,
  readRequired,
  type Value,
} from "@/lib/exchange/values/rules";
import { noWork, type ProgrammeRow } from "@/lib/exchange/work/rules";

export type ProgrammeState = {
  readonly programmes: readonly ProgrammeRow[];
  readonly teams: readonly Team[];
};

type Said = {
  readonly number: number;
  readonly key: string;
  readonly crebo: string;
  readonly name: string;
  readonly level: number;
  readonly pathway: Pathway;
  readonly team: string;
};

/**
 * What a list of programmes would do. A programme is its crebo, name, level and pathway in one team
 * (decisions 9); one that only changed its name keeps its students.
 */
export function planProgrammes(files: readonly FileRow[], state: ProgrammeState, planning: Planning): Plan {
  const work = noWork();
  const findTeam = teamFinder(state.teams);
  const teamNames = new Map(state.teams.map(({ id, name }) => [id, name]));
  const known = new Map(state.programmes.map((programme) => [keyOf(programme), programme]));
  const besideName = gather(state.programmes, (programme) => keyOf({ ...programme, name: "" }));
  const read = files.map((file) => readProgramme(file, findTeam));
  const named = new Set(read.map(({ said }) => said.key));
  const duplicates = findDuplicates(
    read.filter(({ reasons }) => reasons.length === 0).map(({ said }) => said),
  );
  const rows = read.map(({ said, reasons }): PlannedRow => {
    const base = {
      number: said.number,
      label: `${said.name} (${said.crebo} ${said.pathway})`,
      entityId: null,
      changes: [],
      reasons,
    };
    const duplicate = duplicates.get(said.number);
    if (reasons.length > 0) return { ...base, verdict: "refused" };
    if (duplicate) return { ...base, verdict: "same", reasons: [duplicate] };
    const present = known.get(said.key);
    if (present) return { ...base, entityId: present.id, verdict: "same" };
    const { crebo: creboCode, name, level, pathway, team: teamId } = said;
    const row = { creboCode, name, level, pathway, teamId };
    const renamed = besideName.get(keyOf({ ...row, name: "" }))?.filter((other) => !named.has(keyOf(other)));
    const former = renamed?.length === 1 ? renamed[0] : undefined;
    work.programmes.push({ ...row, id: former?.id ?? planning.newId() });
    const inTeam = differences([["team", null, teamNames.get(teamId) ?? null]]);
    if (!former) return { ...base, verdict: "create", changes: inTeam };
    return {
      ...base,
      entityId: former.id,
      verdict: "change",
      changes: differences([["name", former.name, name]]),
    };
  });
  return { rows, work };
}

function keyOf({ creboCode, name, level, pathway, teamId }: Omit<ProgrammeRow, "id">): string {
  return [creboCode, headerKey(name), level, pathway, teamId].join("|");
}

function readProgramme(
  file: FileRow,
  findTeam: ReturnType<typeof teamFinder>,
): { said: Said; reasons: readonly Reason[] } {
  const row = new RowReader(file.cells);
  const crebo = row.take("crebo", readCrebo, "");
  const name = row.take("name", readRequired, "");
  const level = row.take("level", needed(readLevel), 1);
  const pathway = row.take("pathway", needed(readPathway), "BOL");
  const text = row.take("team", readRequired, "");
  const team = text === "" ? null : findTeam(text);
  if (typeof team === "string") row.refuse({ key: team, field: "team", values: { cell: text } });
  const teamId = typeof team === "string" ? "" : (team?.id ?? "");
  const key = keyOf({ creboCode: crebo, name, level, pathway, teamId });
  return {
    said: { number: file.number, key, crebo, name, level, pathway, team: teamId },
    reasons: row.reasons,
  };
}

/** As a reader, and refuses an empty cell. */
function needed<T>(read: (cell: string) => Value<T | null>): (cell: string) => Value<T> {
  return (cell) => {
    const value = read(cell);
    if (!value.ok) return value;
    return value.value === null ? { ok: false, fault: "missing" } : { ok: true, value: value.value };
  };
}

/**
 * Finds the one programme a row can mean: by crebo or name, narrowed by what else the row says, and by its
 * team when several teams teach it.
 */
export function programmeFinder(programmes: readonly ProgrammeRow[]) {
  const byCrebo = gather(programmes, (programme) => programme.creboCode);
  const byName = gather(programmes, (programme) => headerKey(programme.name));
  return (
    { crebo, name, level, pathway }: SaidProgramme,
    teamId: string | null,
  ): ProgrammeRow | "programme-unknown" | "programme-ambiguous" => {
    const named = name === null ? null : headerKey(name);
    const fits = (crebo === null ? byName.get(named ?? "") : byCrebo.get(crebo))?.filter(
      (one) => (level === null || one.level === level) && (pathway === null || one.pathway === pathway),
    );
    if (!fits || fits.length === 0) return "programme-unknown";
    const exact = fits.filter((one) => named === null || headerKey(one.name) === named);
    const candidates = exact.length > 0 ? exact : fits;
    const own = candidates.filter((one) => one.teamId === teamId);
    const left = own.length > 0 ? own : candidates;
    return (left.length === 1 ? left[0] : undefined) ?? "programme-ambiguous";
  };
}
