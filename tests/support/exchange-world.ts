import { readFileSync } from "node:fs";
import { type CoachState, planCoaches } from "@/lib/exchange/coaches/rules";
import { cellsReader, findHeader, matchColumns, scoreSheet } from "@/lib/exchange/columns/rules";
import type { ImportKind } from "@/lib/exchange/columns/schema";
import { type FileRow, gather, type Plan, type Planning } from "@/lib/exchange/plans/rules";
import { planProgrammes } from "@/lib/exchange/programmes/rules";
import { planStaff, type StaffState } from "@/lib/exchange/staff/rules";
import { planStudents, type StudentState } from "@/lib/exchange/students/rules";
import { readTable } from "@/lib/exchange/tables/files";
import { isBlank } from "@/lib/exchange/tables/rules";
import { planUnits } from "@/lib/exchange/units/rules";
import type { Work } from "@/lib/exchange/work/rules";
import { later } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";

type Tables = { [Table in keyof Work]: Map<string, Work[Table][number]> };

/** An institution in memory: what the plans of imports are made against, and carried out on, without a database. */
export class World {
  private readonly tables: Tables = {
    units: new Map(),
    teams: new Map(),
    programmes: new Map(),
    people: new Map(),
    staff: new Map(),
    contracts: new Map(),
    memberships: new Map(),
    students: new Map(),
    enrolments: new Map(),
    coachings: new Map(),
    droppedCoachings: new Map(),
    words: new Map(),
  };

  constructor(public today = "2026-11-22") {}

  all<Table extends keyof Work>(table: Table): Work[Table][number][] {
    return [...this.tables[table].values()];
  }

  plan(kind: ImportKind, rows: readonly FileRow[], given: Partial<Planning> = {}): Plan {
    const planning = {
      ...{ today: this.today, newId, isComplete: false, endings: new Set<string>(), offeredById: null },
      ...given,
    };
    switch (kind) {
      case "units":
        return planUnits(
          rows,
          { institution: "Proef", units: this.all("units"), teams: this.usedTeams() },
          planning,
        );
      case "programmes":
        return planProgrammes(
          rows,
          { programmes: this.all("programmes"), teams: this.all("teams") },
          planning,
        );
      case "staff":
        return planStaff(rows, this.staffState(), planning);
      case "students":
        return planStudents(rows, this.studentState(), planning);
      case "coaches":
        return planCoaches(rows, this.coachState(), planning);
    }
  }

  /** Plans and carries out. */
  take(kind: ImportKind, rows: readonly FileRow[], given: Partial<Planning> = {}): Plan {
    const plan = this.plan(kind, rows, given);
    for (const table of Object.keys(this.tables) as (keyof Work)[]) this.keep(table, plan.work);
    return plan;
  }

  private keep<Table extends keyof Work>(table: Table, work: Work): void {
    for (const row of work[table]) this.tables[table].set(keyOf(row), row);
    for (const { id } of work.droppedCoachings) this.tables.coachings.delete(id);
  }

  private usedTeams() {
    const used = new Set([...this.all("memberships"), ...this.all("enrolments")].map(({ teamId }) => teamId));
    return this.all("teams").map((team) => ({ ...team, isUsed: used.has(team.id) }));
  }

  private runs = ({ endsOn }: { endsOn: string | null }) => endsOn === null || endsOn >= this.today;

  private staffState(): StaffState {
    const contracts = gather(this.all("contracts"), ({ personId }) => personId);
    const memberships = gather(this.all("memberships").filter(this.runs), ({ personId }) => personId);
    const coachings = gather(this.openCoachings(), ({ coachId }) => coachId);
    const staff = this.all("staff").map((row) => ({
      ...row,
      number: row.personnelNumber,
      person: this.person(row.personId),
      contract: last(contracts.get(row.personId) ?? []),
      memberships: memberships.get(row.personId) ?? [],
      coachees: coachings.get(row.personId)?.length ?? 0,
    }));
    return { teams: this.all("teams"), addresses: this.all("people"), staff };
  }

  private studentState(): StudentState {
    const { coaches, students } = this.coachState();
    return {
      programmes: this.all("programmes"),
      teams: this.all("teams"),
      addresses: this.all("people"),
      coaches,
      students,
    };
  }

  private coachState(): CoachState {
    const coachings = gather(this.openCoachings(), ({ studentId }) => studentId);
    const enrolments = gather(this.all("enrolments"), ({ studentId }) => studentId);
    const named = (row: { personId: string }) => ({ ...row, name: fullName(this.person(row.personId)) });
    return {
      coaches: this.all("staff")
        .filter(this.runs)
        .map((row) => ({ ...named(row), personnelNumber: row.personnelNumber })),
      students: this.all("students").map((row) => ({
        ...row,
        number: row.studentNumber,
        person: this.person(row.personId),
        enrolment: last((enrolments.get(row.personId) ?? []).filter(this.runs)),
        coachings: (coachings.get(row.personId) ?? [])
          .map((coaching) => ({
            ...coaching,
            leftOn: this.leftOn(coaching.startsOn, enrolments.get(row.personId) ?? []),
          }))
          .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1)),
      })),
    };
  }

  /** The assignments of now and later: who was succeeded by today is not the coach any more. */
  private openCoachings() {
    const hasBegun = (id: string | null) =>
      id !== null && (this.tables.coachings.get(id)?.startsOn ?? "9") <= this.today;
    return this.all("coachings").filter((row) => this.runs(row) && !hasBegun(row.successorId));
  }

  /** The last day before today on which the student was here, when they were away some day since this assignment began. */
  private leftOn(startsOn: string, theirs: readonly Work["enrolments"][number][]): string | null {
    const isHere = (day: string) => theirs.some((row) => row.startsOn <= day && (row.endsOn ?? "9") >= day);
    const ends = theirs.flatMap(({ endsOn }) => (endsOn !== null && endsOn < this.today ? [endsOn] : []));
    const came = (day: string) => theirs.some((row) => row.startsOn > day && row.startsOn <= startsOn);
    return ends.sort().find((day) => !isHere(later(day, { days: 1 })) && !came(day)) ?? null;
  }

  private person(id: string) {
    const person = this.tables.people.get(id);
    if (!person) throw new Error("Nobody has this id.");
    return person;
  }
}

function keyOf(row: object): string {
  const keys = row as { id?: string; personId?: string; entityId?: string };
  return keys.id ?? keys.personId ?? keys.entityId ?? "";
}

function last<Thing extends { startsOn: string }>(things: readonly Thing[]): Thing | null {
  return things.reduce<Thing | null>(
    (found, next) => (found && found.startsOn > next.startsOn ? found : next),
    null,
  );
}

/** The bytes of a sample file, as a school exported it. */
export function sample(name: string): Uint8Array {
  return readFileSync(new URL(`../../prisma/seed/files/${name}`, import.meta.url));
}

/** A file as the rows an import plans with. */
export async function rowsOf(kind: ImportKind, bytes: Uint8Array): Promise<FileRow[]> {
  const table = await readTable(bytes, scoreSheet(kind));
  if (!table.ok) throw new Error(table.refusal);
  const header = findHeader(kind, table.data.rows);
  if (!header) throw new Error("There is no row of headers.");
  const cells = cellsReader(matchColumns(kind, header.cells));
  return table.data.rows
    .filter((row) => row.number > header.number && !isBlank(row))
    .map((row) => ({ number: row.number, cells: cells(row) }));
}

/** Rows typed in a test: a header line and lines below it, cut at the bars. */
export function typed(kind: ImportKind, text: string): FileRow[] {
  const [header = "", ...lines] = text
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const cells = cellsReader(
    matchColumns(
      kind,
      header.split("|").map((cell) => cell.trim()),
    ),
  );
  return lines.map((line, at) => {
    const row = { number: at + 2, cells: line.split("|").map((cell) => cell.trim()) };
    return { number: row.number, cells: cells(row) };
  });
}
