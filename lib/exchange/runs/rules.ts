import { createHash } from "node:crypto";
import { type Column, lacksOf } from "@/lib/exchange/columns/rules";
import { fieldsOf, type Field, type ImportKind } from "@/lib/exchange/columns/schema";
import type { PlannedRow, Verdict } from "@/lib/exchange/plans/rules";
import type { FileFault, Table } from "@/lib/exchange/tables/rules";
import type { Day } from "@/lib/platform/calendar";
import { allowed, type Outcome, type RefusalOf, refused } from "@/lib/platform/outcome";

/** How a file is read: what it turned out to be, where its headers stand, and what its columns mean. */
export type Layout = Pick<Table, "format" | "sheet" | "encoding" | "separator"> & {
  readonly headerRow: number;
  readonly columns: readonly Column[];
  /** The first values of each column, to match by; forgotten when the run ends. */
  readonly samples: readonly (readonly string[])[];
};

/** What a preview found. `totals`: how many lines under the list were left out as totals. */
export type Summary = Readonly<Record<Verdict, number>> & {
  readonly plannedOn: Day;
  readonly digest: string;
  readonly totals: number;
  readonly chosen: number;
};

/** Why a run stands still. */
export type RunFailure = FileFault | "no-rows" | "changed-meanwhile" | "unexpected";

/** One file somebody offers. */
export type ImportRun = {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly isComplete: boolean;
  readonly layout: Layout;
  readonly rowCount: number;
  readonly doneCount: number;
  readonly summary: Summary | null;
  readonly createdAt: Date;
  readonly createdById: string;
  readonly preparedAt: Date | null;
  readonly confirmedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly droppedAt: Date | null;
  readonly failure: RunFailure | null;
  readonly version: number;
};

export type RunState = "matching" | "preparing" | "ready" | "carrying-out" | "done" | "dropped" | "failed";

/** The state follows from what happened to the run. A preview that was overtaken is made anew and is ready again. */
export function stateOf(run: Omit<ImportRun, "createdById" | "fileName" | "isComplete">): RunState {
  if (run.finishedAt) return "done";
  if (run.droppedAt) return "dropped";
  if (run.failure && run.failure !== "changed-meanwhile") return "failed";
  if (run.confirmedAt) return "carrying-out";
  if (run.preparedAt) return "ready";
  return lacksOf(run.kind, run.layout.columns).length > 0 ? "matching" : "preparing";
}

/** Columns may be matched as long as nothing was confirmed. */
export function mayBeMatched(run: ImportRun): Outcome<"already-confirmed" | "over"> {
  const state = stateOf(run);
  if (state === "carrying-out") return refused("already-confirmed");
  return state === "done" || state === "dropped" ? refused("over") : allowed;
}

/** Only a preview that is ready may be carried out, and only when it would change something. */
export function mayBeConfirmed(
  run: ImportRun,
): Outcome<"not-ready" | "already-confirmed" | "over" | "nothing-to-do"> {
  const may = mayBeMatched(run);
  if (!may.ok) return may;
  if (stateOf(run) !== "ready" || !run.summary) return refused("not-ready");
  const { create, change, chosen } = run.summary;
  return create + change + chosen > 0 ? allowed : refused("nothing-to-do");
}

export type RunRefusal = RefusalOf<typeof mayBeMatched | typeof mayBeConfirmed | typeof columnsFrom>;

/**
 * The columns as somebody matched them by hand. Refuses a field that no such file has, one that two columns
 * would fill, and a match that leaves out what a file can't do without.
 */
export function columnsFrom(
  kind: ImportKind,
  headers: readonly string[],
  fields: readonly string[],
): Outcome<"unknown-field" | "field-twice" | "columns-lacking", Column[]> {
  const known = new Set<string>(fieldsOf(kind));
  const columns = headers.map((header, at) => ({ header, field: fields[at] || null }));
  const chosen = columns.flatMap(({ field }) => (field === null ? [] : [field]));
  if (fields.length !== headers.length || chosen.some((field) => !known.has(field)))
    return refused("unknown-field");
  if (new Set(chosen).size !== chosen.length) return refused("field-twice");
  const matched = columns as { header: string; field: Field | null }[];
  return lacksOf(kind, matched).length > 0 ? refused("columns-lacking") : { ok: true, data: matched };
}

/** What two plans have in common when they would do the same; ids of what is still to be made are no part of it. */
export function digestOf(rows: readonly PlannedRow[]): string {
  const hash = createHash("sha256");
  for (const { number, verdict, entityId, reasons, changes } of rows) {
    hash.update(JSON.stringify([number, verdict, entityId, reasons, changes]));
  }
  return hash.digest("hex");
}

/** Whether a complete file lacks so many that it is probably not complete after all. */
export function looksIncomplete(counts: Readonly<Record<Verdict, number>>): boolean {
  const missing = counts.end + counts.stays;
  return missing > 10 && missing > (counts.create + counts.change + counts.same) / 2;
}

/** The page with all imports. */
export function importsAddress(slug: string): string {
  return `/${slug}/beheer/import`;
}

/** The page of one import. */
export function runAddress(slug: string, runId: string): string {
  return `${importsAddress(slug)}/${runId}`;
}

/** The page that offers a file, with what was chosen and why it was refused. */
export function offerAddress(
  slug: string,
  sent: { soort?: string; volledig?: string; fout?: string } = {},
): string {
  const query = new URLSearchParams(Object.entries(sent).filter(([, value]) => value));
  return `${importsAddress(slug)}/nieuw${query.size > 0 ? `?${query.toString()}` : ""}`;
}

/** How many rows a page shows. */
export const rowsAtOnce = 50;
