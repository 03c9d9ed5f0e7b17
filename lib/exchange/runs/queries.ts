import "server-only";

import { headerKey } from "@/lib/exchange/columns/rules";
import type { Cells } from "@/lib/exchange/columns/rules";
import type { ImportKind } from "@/lib/exchange/columns/schema";
import type { Change, FileRow, Reason, Verdict } from "@/lib/exchange/plans/rules";
import type { ImportRun, Layout, RunFailure, Summary } from "@/lib/exchange/runs/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { fullName } from "@/lib/platform/format";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";

const shown = {
  id: true,
  kind: true,
  fileName: true,
  isComplete: true,
  layout: true,
  rowCount: true,
  doneCount: true,
  summary: true,
  createdAt: true,
  createdById: true,
  preparedAt: true,
  confirmedAt: true,
  finishedAt: true,
  droppedAt: true,
  failure: true,
  version: true,
  createdBy: { select: { givenName: true, infix: true, familyName: true } },
} satisfies Prisma.ImportRunSelect;

export type RunView = ImportRun & { readonly createdByName: string };

/** A run with who began it, or null. */
export async function findRun(
  tx: TenantTx,
  institution: InstitutionId,
  runId: string,
): Promise<RunView | null> {
  const row = await tx.importRun.findUnique({
    where: { institutionId_id: { institutionId: institution, id: runId } },
    select: shown,
  });
  return row && toView(row);
}

/** The run, and nobody else changes it until this transaction ends. */
export async function claimRun(
  tx: TenantTx,
  institution: InstitutionId,
  runId: string,
): Promise<RunView | null> {
  await tx.$queryRaw`
    select from import_runs where institution_id = ${institution}::uuid and id = ${runId}::uuid for update`;
  return findRun(tx, institution, runId);
}

/** The latest runs of these kinds. */
export async function listRuns(
  tx: TenantTx,
  institution: InstitutionId,
  { kinds, limit, skip = 0 }: { kinds: readonly ImportKind[]; limit: number; skip?: number },
): Promise<RunView[]> {
  const rows = await tx.importRun.findMany({
    where: { institutionId: institution, kind: { in: [...kinds] } },
    select: shown,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit,
    skip,
  });
  return rows.map(toView);
}

export type ReadyRun = Pick<ImportRun, "id" | "fileName">;

/** The latest runs of these kinds whose preview waits for somebody's say, as `stateOf` calls ready. */
export function readyRunsOf(
  institution: InstitutionId,
  { kinds, limit }: { kinds: readonly ImportKind[]; limit: number },
): Question<readonly ReadyRun[]> {
  return question(Prisma.sql`
    select r.id, r.file_name as "fileName" from import_runs r
    where r.institution_id = ${institution}::uuid and r.kind = any(${[...kinds]}::text[])
      and r.prepared_at is not null and r.confirmed_at is null and r.finished_at is null and r.dropped_at is null
      and coalesce(r.failure, 'changed-meanwhile') = 'changed-meanwhile'
    order by r.created_at desc, r.id desc limit ${limit}`);
}

/** What somebody matched by hand before, by header. */
export async function findMatches(
  tx: TenantTx,
  institution: InstitutionId,
  kind: ImportKind,
): Promise<Map<string, string>> {
  const rows = await tx.columnMatch.findMany({
    where: { institutionId: institution, kind },
    select: { header: true, field: true },
  });
  return new Map(rows.map(({ header, field }) => [headerKey(header), field]));
}

/** The file of a run as it came; null once the run is over. */
export async function findFile(
  tx: TenantTx,
  institution: InstitutionId,
  runId: string,
): Promise<Uint8Array | null> {
  const file = await tx.importFile.findUnique({
    where: { institutionId_runId: { institutionId: institution, runId } },
    select: { content: true },
  });
  return file?.content ?? null;
}

export type RowView = {
  readonly number: number;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly label: string;
  readonly entityId: string | null;
  readonly changes: readonly Change[];
  readonly isChosen: boolean;
};

type Told = { label: string; entityId: string | null; fields: Change[]; isChosen?: boolean };

/** The rows of a run with one verdict, or all that differ from what is there, in the order of the file. */
export async function listRows(
  tx: TenantTx,
  institution: InstitutionId,
  { runId, verdict, limit, skip }: { runId: string; verdict: Verdict | null; limit: number; skip: number },
): Promise<RowView[]> {
  const rows = await tx.importRow.findMany({
    where: { institutionId: institution, runId, verdict: verdict ?? { not: "same" } },
    select: { number: true, verdict: true, reasons: true, changes: true },
    orderBy: { number: "asc" },
    take: limit,
    skip,
  });
  return rows.map(({ number, verdict: is, reasons, changes }) => {
    const { label, entityId, fields, isChosen = false } = changes as unknown as Told;
    return {
      number,
      verdict: is as Verdict,
      reasons: reasons as unknown as Reason[],
      label,
      entityId,
      changes: fields,
      isChosen,
    };
  });
}

/** The rows of the file as they were read, by field, for planning them again. */
export async function listFileRows(
  tx: TenantTx,
  institution: InstitutionId,
  runId: string,
): Promise<FileRow[]> {
  return tx.$queryRaw<{ number: number; cells: Cells }[]>`
    select r.number, r.cells from import_rows r
    where r.institution_id = ${institution}::uuid and r.run_id = ${runId}::uuid and r.cells <> 'null'::jsonb
    order by r.number`;
}

export type ReportRow = {
  readonly number: number;
  readonly cells: Cells | null;
  readonly label: string;
  readonly reasons: readonly Reason[];
};

/** Every row that was refused, with its cells as they came, and whom the file lacks who can't end yet, for the report. */
export async function listReportRows(
  tx: TenantTx,
  institution: InstitutionId,
  runId: string,
): Promise<ReportRow[]> {
  return tx.$queryRaw<ReportRow[]>`
    select r.number, r.cells, r.changes->>'label' as label, r.reasons from import_rows r
    where r.institution_id = ${institution}::uuid and r.run_id = ${runId}::uuid and r.verdict in ('refused', 'stays')
    order by r.number`;
}

/** Whom somebody chose to end, of those a complete file lacks. */
export async function listChosenEndings(
  tx: TenantTx,
  institution: InstitutionId,
  runId: string,
): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select r.changes->>'entityId' as id from import_rows r
    where r.institution_id = ${institution}::uuid and r.run_id = ${runId}::uuid and r.verdict = 'end'
      and (r.changes->>'isChosen')::boolean`;
  return new Set(rows.map(({ id }) => id));
}

function toView({
  createdBy,
  kind,
  layout,
  summary,
  failure,
  ...row
}: Prisma.ImportRunGetPayload<{ select: typeof shown }>): RunView {
  const found = summary as unknown as Summary | Record<string, never>;
  return {
    ...row,
    kind: kind as ImportKind,
    layout: layout as unknown as Layout,
    // Previews from before missing people had an outcome of their own count none of them.
    summary: "digest" in found ? { ...(found as Summary), stays: found.stays ?? 0 } : null,
    failure: failure as RunFailure | null,
    createdByName: fullName(createdBy),
  };
}
