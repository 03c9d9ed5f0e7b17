import type { Field } from "@/lib/exchange/columns/schema";
import type { Cells } from "@/lib/exchange/columns/rules";
import { headerKey } from "@/lib/exchange/columns/rules";
import type { Value, ValueFault } from "@/lib/exchange/values/rules";
import type { Work } from "@/lib/exchange/work/rules";
import type { Day } from "@/lib/platform/calendar";

/** What would happen to a row. Whom a complete file does not name can end, or stays because something holds them here. */
export const verdicts = ["create", "change", "end", "stays", "same", "refused"] as const;
export type Verdict = (typeof verdicts)[number];

/** Why; `labels.ts` has a sentence for each. */
export type ReasonKey =
  | ValueFault
  | "duplicate"
  | "contradicts"
  | "name-incomplete"
  | "team-unknown"
  | "team-ambiguous"
  | "programme-unknown"
  | "programme-ambiguous"
  | "coach-unknown"
  | "student-unknown"
  | "student-not-enrolled"
  | "email-taken"
  | "ends-before-start"
  | "still-coach"
  | "coach-until"
  | "own-dossier"
  | "still-used"
  | "already-left"
  | "not-in-file"
  | "parent-unknown"
  | "parent-is-team"
  | "parent-loop"
  | "kind-unknown"
  | "kind-changed"
  | "name-taken"
  | "first-coach"
  | "handover";

export type Reason = {
  readonly key: ReasonKey;
  readonly field?: Field;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** What a change would alter, as people read it. */
export type Change = {
  readonly field: ChangedField;
  readonly from: string | null;
  readonly to: string | null;
};
export type ChangedField = Field | "unit" | "membership" | "enrolment";

export type PlannedRow = {
  readonly number: number;
  readonly verdict: Verdict;
  /** Who or what it is about, in words. */
  readonly label: string;
  /** Whom it is about, when already known. */
  readonly entityId: string | null;
  readonly reasons: readonly Reason[];
  readonly changes: readonly Change[];
};

/** What happens to a row, once it is known what it is about. */
export type Planned = Pick<PlannedRow, "verdict" | "reasons" | "changes">;

/** Somebody a complete file does not name who can't end yet, and why. */
export function keep(reason: Reason): Planned {
  return { verdict: "stays", reasons: [{ key: "not-in-file" }, reason], changes: [] };
}

/** A row that is left out, and why. */
export function refuse(reason: Reason): Planned {
  return { verdict: "refused", reasons: [reason], changes: [] };
}

export type Plan = { readonly rows: readonly PlannedRow[]; readonly work: Work };

/** What every plan is made with: the day it is made on and what may be ended of what the file lacks. */
export type Planning = {
  readonly today: Day;
  readonly newId: () => string;
  /** Whether the file claims to name everybody, so that who is missing is offered for ending. */
  readonly isComplete: boolean;
  readonly endings: ReadonlySet<string>;
  /** Who offered the file: nobody changes their own dossier (permissions.md 6.5-2). Null while an institution is founded from files. */
  readonly offeredById: string | null;
};

/** A row of a file by field, before it is read. */
export type FileRow = { readonly number: number; readonly cells: Cells };

/** Reads the cells of one row and gathers what is wrong with them. */
export class RowReader {
  readonly reasons: Reason[] = [];

  constructor(private readonly cells: Cells) {}

  /** Whether the file has this column at all. */
  has(field: Field): boolean {
    return this.cells[field] !== undefined;
  }

  /** The value of a cell, or `otherwise` when it is wrong or the file has no such column. */
  take<T>(field: Field, read: (cell: string) => Value<T>, otherwise: T): T {
    const cell = this.cells[field];
    if (cell === undefined) return otherwise;
    const value = read(cell);
    if (value.ok) return value.value;
    this.refuse({ key: value.fault, field, values: { cell: cell.trim().slice(0, 60) } });
    return otherwise;
  }

  refuse(reason: Reason): void {
    this.reasons.push(reason);
  }
}

/** A row that was read well: what it is about, and a fingerprint of all it says. */
type Named = { readonly number: number; readonly key: string };

/**
 * Rows that are about the same: an exact copy of an earlier one does no harm, rows that say
 * different things are all refused, because nobody knows which is right.
 */
export function findDuplicates<Row extends Named>(rows: readonly Row[]): Map<number, Reason> {
  const found = new Map<number, Reason>();
  for (const [first, ...others] of gather(rows, (row) => row.key).values()) {
    if (!first || others.length === 0) continue;
    const print = fingerprint(first);
    const isSame = others.every((row) => fingerprint(row) === print);
    if (!isSame) found.set(first.number, { key: "contradicts", values: { row: others[0]?.number ?? 0 } });
    for (const row of others) {
      found.set(row.number, { key: isSame ? "duplicate" : "contradicts", values: { row: first.number } });
    }
  }
  return found;
}

/** Things by what they have in common, in their order. */
export function gather<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
): Map<string, Thing[]> {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}

function fingerprint({ number: _number, ...said }: Named): string {
  return JSON.stringify(said);
}

/** The differences between what is and what the file says, of fields that it says something of. */
export function differences(
  pairs: readonly (readonly [ChangedField, string | number | null, string | number | null])[],
): Change[] {
  return pairs
    .filter(([, from, to]) => from !== to)
    .map(([field, from, to]) => ({
      field,
      from: from === null ? null : String(from),
      to: to === null ? null : String(to),
    }));
}

/** A number as it is looked up when the exact one is not there: spreadsheets eat leading zeros. */
export function withoutZeros(number: string): string {
  return number.replace(/^0+(?=\d)/, "").toLowerCase();
}

/** Finds things by their number, forgiving lost leading zeros when that leaves one candidate. */
export function byNumber<Thing>(
  things: readonly Thing[],
  numberOf: (thing: Thing) => string,
): (number: string) => Thing | null {
  const exact = new Map(things.map((thing) => [numberOf(thing), thing]));
  const loose = new Map<string, Thing | null>();
  for (const thing of things) {
    const key = withoutZeros(numberOf(thing));
    loose.set(key, loose.has(key) ? null : thing);
  }
  return (number) => exact.get(number) ?? loose.get(withoutZeros(number)) ?? null;
}

export type Team = { readonly id: string; readonly code: string | null; readonly name: string };

/** Finds a team by its code or its name. */
export function teamFinder(
  teams: readonly Team[],
): (text: string) => Team | "team-unknown" | "team-ambiguous" {
  const codes = new Map(
    teams.flatMap((team) => (team.code ? [[team.code.toLowerCase(), team] as const] : [])),
  );
  const names = new Map<string, Team | "team-ambiguous">();
  for (const team of teams) {
    const key = headerKey(team.name);
    names.set(key, names.has(key) ? "team-ambiguous" : team);
  }
  return (text) => codes.get(text.toLowerCase()) ?? names.get(headerKey(text)) ?? "team-unknown";
}

/** How many rows got each verdict. */
export function countVerdicts(rows: readonly Pick<PlannedRow, "verdict">[]): Record<Verdict, number> {
  const counts = { create: 0, change: 0, end: 0, stays: 0, same: 0, refused: 0 };
  for (const row of rows) counts[row.verdict] += 1;
  return counts;
}
