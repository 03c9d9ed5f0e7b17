import "server-only";

import {
  findHeader,
  headerKey,
  isPrivateHeader,
  matchColumns,
  scoreSheet,
} from "@/lib/exchange/columns/rules";
import type { ImportKind } from "@/lib/exchange/columns/schema";
import { countVerdicts, type FileRow, type PlannedRow } from "@/lib/exchange/plans/rules";
import { findMatches } from "@/lib/exchange/runs/queries";
import {
  columnsFrom,
  digestOf,
  type ImportRun,
  type Layout,
  mayBeConfirmed,
  mayBeMatched,
  type RunFailure,
  stateOf,
  type Summary,
} from "@/lib/exchange/runs/rules";
import { carryOutImport, prepareImport } from "@/lib/exchange/runs/schema";
import { readTable } from "@/lib/exchange/tables/files";
import { type FileFault, fileNameKept, isBlank } from "@/lib/exchange/tables/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { enqueue } from "@/lib/platform/jobs";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

export type OfferedFile = {
  readonly kind: ImportKind;
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isComplete: boolean;
  readonly personId: string;
};

const glimpse = 60;

/** Keeps a file somebody offers and matches its columns. Refuses what is no table, with the reason; nothing is kept of it. */
export async function receiveFile(
  tx: TenantTx,
  institution: InstitutionId,
  { kind, name, bytes, isComplete, personId }: OfferedFile,
): Promise<Outcome<FileFault, { runId: string }>> {
  const remembered = await findMatches(tx, institution, kind);
  const table = await readTable(bytes, scoreSheet(kind, remembered), glimpse);
  if (!table.ok) return table;
  const header = findHeader(kind, table.data.rows, remembered);
  if (!header) return refused("empty");
  const { rows, ...read } = table.data;
  const below = rows.filter((row) => row.number > header.number && !isBlank(row)).slice(0, 3);
  const columns = matchColumns(kind, header.cells, remembered);
  const samples = columns.map(({ header: name }, at) =>
    isPrivateHeader(name) ? [] : below.map((row) => (row.cells[at] ?? "").slice(0, 40)),
  );
  const layout: Layout = { ...read, headerRow: header.number, columns, samples };
  const runId = newId();
  const data = { id: runId, kind, fileName: fileNameKept(name), isComplete, createdById: personId, layout };
  await tx.importRun.create({ data, select: { id: true } });
  await tx.importFile.create({ data: { runId, content: new Uint8Array(bytes) }, select: { runId: true } });
  await enqueue(tx, prepareImport, { runId });
  return done({ runId });
}

/** Matches columns by hand, remembers it for the next file, and has the preview made anew. */
export async function matchByHand(
  tx: TenantTx,
  run: ImportRun,
  { fields, isComplete }: { fields: readonly string[]; isComplete: boolean },
) {
  const may = mayBeMatched(run);
  if (!may.ok) return may;
  const headers = run.layout.columns.map(({ header }) => header);
  const columns = columnsFrom(run.kind, headers, fields);
  if (!columns.ok) return columns;
  const chosen = columns.data.map(({ header, field }) => ({ header: headerKey(header), field: field ?? "" }));
  const matches = [
    ...new Map(chosen.filter(({ header }) => header !== "").map((match) => [match.header, match])).values(),
  ];
  await tx.$executeRaw`
    insert into column_matches (kind, header, field)
    select ${run.kind}, header, field from jsonb_to_recordset(${JSON.stringify(matches)}::jsonb) as m(header text, field text)
    on conflict (institution_id, kind, header) do update set field = excluded.field`;
  const layout: Layout = { ...run.layout, columns: columns.data };
  await change(tx, run.id, { layout, isComplete, preparedAt: null, failure: null, summary: {} });
  await enqueue(tx, prepareImport, { runId: run.id });
  return done(undefined);
}

type Preview = {
  readonly rows: readonly PlannedRow[];
  readonly files: readonly FileRow[];
  readonly totals: number;
  readonly plannedOn: Day;
};

const portion = 2_000;

/** Keeps what a run would do, row by row, in place of an earlier preview. */
export async function keepPreview(tx: TenantTx, run: ImportRun, preview: Preview, now: Date): Promise<void> {
  const { rows, files, totals, plannedOn } = preview;
  const cells = new Map(files.map((file) => [file.number, file.cells]));
  await tx.importRow.deleteMany({ where: { runId: run.id } });
  for (let at = 0; at < rows.length; at += portion) {
    const told = rows
      .slice(at, at + portion)
      .map(({ number, verdict, reasons, label, entityId, changes }) => ({
        number,
        verdict,
        reasons,
        cells: cells.get(number) ?? null,
        changes: { label, entityId, fields: changes },
      }));
    await tx.$executeRaw`
      insert into import_rows (run_id, number, cells, verdict, reasons, changes)
      select ${run.id}::uuid, number, coalesce(cells, 'null'), verdict, reasons, changes
      from jsonb_to_recordset(${JSON.stringify(told)}::jsonb)
        as r(number int, cells jsonb, verdict text, reasons jsonb, changes jsonb)`;
  }
  const summary: Summary = { ...countVerdicts(rows), plannedOn, totals, chosen: 0, digest: digestOf(rows) };
  const failure: RunFailure | null =
    files.length === 0 ? "no-rows" : run.failure === "changed-meanwhile" ? run.failure : null;
  await change(tx, run.id, {
    summary,
    rowCount: files.length,
    doneCount: 0,
    preparedAt: now,
    confirmedAt: null,
    failure,
  });
}

/** Notes why a run stands still. Nothing was changed; what went wrong by our fault stays confirmed, to be tried again. */
export async function noteFailure(tx: TenantTx, runId: string, failure: RunFailure): Promise<void> {
  await change(tx, runId, { failure, ...(failure === "unexpected" ? {} : { confirmedAt: null }) });
}

/** Chooses who ends, of those a complete file lacks: of the rows shown, or all, or nobody. */
export async function chooseEndings(
  tx: TenantTx,
  run: ImportRun,
  {
    shown,
    chosen,
    all,
  }: { shown: readonly number[]; chosen: readonly number[]; all: "all" | "none" | "shown" },
): Promise<Outcome<"already-confirmed" | "over" | "not-ready">> {
  const may = mayBeMatched(run);
  if (!may.ok) return may;
  if (stateOf(run) !== "ready" || !run.summary) return refused("not-ready");
  const picked = JSON.stringify(chosen);
  const touched = JSON.stringify(shown);
  await tx.$executeRaw`
    update import_rows set changes = changes || jsonb_build_object('isChosen',
      case ${all} when 'all' then true when 'none' then false else ${picked}::jsonb @> to_jsonb(number) end)
    where run_id = ${run.id}::uuid and verdict = 'end' and (${all} <> 'shown' or ${touched}::jsonb @> to_jsonb(number))`;
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from import_rows
    where run_id = ${run.id}::uuid and verdict = 'end' and (changes->>'isChosen')::boolean`;
  await change(tx, run.id, { summary: { ...run.summary, chosen: row?.count ?? 0 } });
  return done(undefined);
}

/** Has a preview carried out. */
export async function confirmRun(tx: TenantTx, run: ImportRun, now: Date) {
  const may = mayBeConfirmed(run);
  if (!may.ok) return may;
  await change(tx, run.id, { confirmedAt: now, failure: null, doneCount: 0 });
  await enqueue(tx, carryOutImport, { runId: run.id });
  return done(undefined);
}

/** Puts a file aside: nothing was changed, and the file is forgotten. */
export async function dropRun(tx: TenantTx, run: ImportRun, now: Date) {
  const may = mayBeMatched(run);
  if (!may.ok) return may;
  await forgetFile(tx, run);
  await tx.importRow.deleteMany({ where: { runId: run.id } });
  await change(tx, run.id, { droppedAt: now });
  return done(undefined);
}

/** Ends a run that was carried out. */
export async function finishRun(tx: TenantTx, run: ImportRun, now: Date): Promise<void> {
  await forgetFile(tx, run);
  await change(tx, run.id, { finishedAt: now, doneCount: run.rowCount, failure: null });
}

/** The file and its samples go; of the rows only the columns we know were ever kept. */
async function forgetFile(tx: TenantTx, run: ImportRun): Promise<void> {
  await tx.importFile.deleteMany({ where: { runId: run.id } });
  await change(tx, run.id, { layout: { ...run.layout, samples: [] } });
}

/** How long a file waits for somebody's decision, and how long the rows of a run stay to be read. */
const patience = { undecidedDays: 14, rowsDays: 90 };

/** Forgets files nobody decided on, and the rows of runs long over; that a run was there stays known. */
export async function forgetOldRuns(tx: TenantTx, institution: InstitutionId, now: Date): Promise<void> {
  const { undecidedDays, rowsDays } = patience;
  await tx.$executeRaw`
    with dropped as (
      update import_runs set dropped_at = ${now}, layout = layout || '{"samples": []}', version = version + 1
      where institution_id = ${institution}::uuid and confirmed_at is null and dropped_at is null and finished_at is null
        and created_at < ${now}::timestamptz - ${undecidedDays} * interval '1 day'
      returning id
    ), emptied as (
      delete from import_files where institution_id = ${institution}::uuid and run_id in (select id from dropped)
    )
    delete from import_rows where institution_id = ${institution}::uuid and (run_id in (select id from dropped) or run_id in (
      select id from import_runs where institution_id = ${institution}::uuid
        and coalesce(finished_at, dropped_at) < ${now}::timestamptz - ${rowsDays} * interval '1 day'))`;
}

async function change(
  tx: TenantTx,
  id: string,
  {
    layout,
    summary,
    ...data
  }: Omit<Prisma.ImportRunUncheckedUpdateManyInput, "layout" | "summary"> & {
    layout?: Layout;
    summary?: Summary | Record<string, never>;
  },
): Promise<void> {
  await tx.importRun.updateMany({
    where: { id },
    data: {
      ...data,
      ...(layout ? { layout: layout as unknown as Prisma.InputJsonObject } : {}),
      ...(summary ? { summary: summary as unknown as Prisma.InputJsonObject } : {}),
      version: { increment: 1 },
    },
  });
}
