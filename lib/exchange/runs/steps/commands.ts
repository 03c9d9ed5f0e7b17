import "server-only";

import { type KnownCoach, planCoaches } from "@/lib/exchange/coaches/rules";
import { cellsReader, scoreSheet } from "@/lib/exchange/columns/rules";
import type { FileRow, Plan, Planning } from "@/lib/exchange/plans/rules";
import { findProgrammeState } from "@/lib/exchange/programmes/queries";
import { planProgrammes } from "@/lib/exchange/programmes/rules";
import {
  confirmRun,
  finishRun,
  keepPreview,
  noteFailure,
  type OfferedFile,
  receiveFile,
} from "@/lib/exchange/runs/commands";
import { claimRun, findFile, findRun, listChosenEndings, listFileRows } from "@/lib/exchange/runs/queries";
import { digestOf, type ImportRun, stateOf, type Summary } from "@/lib/exchange/runs/rules";
import { findStaffState } from "@/lib/exchange/staff/queries";
import { planStaff } from "@/lib/exchange/staff/rules";
import { findCoachState, findStudentState } from "@/lib/exchange/students/queries";
import { planStudents } from "@/lib/exchange/students/rules";
import { readTable } from "@/lib/exchange/tables/files";
import { isBlank, isTotal } from "@/lib/exchange/tables/rules";
import { findUnitState } from "@/lib/exchange/units/queries";
import { planUnits } from "@/lib/exchange/units/rules";
import { writeWork } from "@/lib/exchange/work/commands";
import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { type TenantTx, withTenant, withTenantBeside } from "@/lib/platform/tenancy";
import { recordWrite } from "@/lib/platform/trail";

/** Whether a file founds an institution: then whoever offers it may stand in it. */
type Purpose = { readonly isFounding?: boolean };

/** Reads a file to its end and makes the preview. Does nothing when the run went on meanwhile. */
export async function prepareRun(
  institution: InstitutionId,
  runId: string,
  now: Date,
  purpose: Purpose = {},
): Promise<void> {
  const found = await withTenant(institution, async (tx) => {
    const run = await findRun(tx, institution, runId);
    const bytes = run && isToBePrepared(run) ? await findFile(tx, institution, runId) : null;
    return run && bytes ? { run, bytes } : null;
  });
  if (!found) return;
  const { run, bytes } = found;
  const table = await readTable(bytes, scoreSheet(run.kind));
  if (!table.ok) return withTenant(institution, (tx) => noteFailure(tx, runId, table.refusal));
  const cells = cellsReader(run.layout.columns);
  const below = table.data.rows.filter((row) => row.number > run.layout.headerRow && !isBlank(row));
  const listed = below.filter((row) => !isTotal(row, run.layout.columns.length));
  const files = listed.map((row) => ({ number: row.number, cells: cells(row) }));
  await withTenant(
    institution,
    (tx) => preview(tx, institution, { run, files, totals: below.length - listed.length, ...purpose }, now),
    { purpose: "job" },
  );
}

/** A run that failed by our fault is tried again by the queue. */
function isToBePrepared(run: ImportRun): boolean {
  return stateOf({ ...run, failure: null }) === "preparing";
}

type Read = Purpose & {
  readonly run: ImportRun;
  readonly files: readonly FileRow[];
  readonly totals: number;
};

async function preview(
  tx: TenantTx,
  institution: InstitutionId,
  { run, files, totals, ...purpose }: Read,
  now: Date,
): Promise<void> {
  // Of two that prepare the same run the second waits here, and keeps nothing when the first, or a person, was before it.
  const present = await claimRun(tx, institution, run.id);
  if (present?.version !== run.version) return;
  const plannedOn = dayOf(now);
  const asked = { files, today: plannedOn, endings: new Set<string>(), ...purpose };
  const { rows } = await planFor(tx, institution, run, asked);
  await keepPreview(tx, run, { rows, files, totals, plannedOn }, now);
}

type Asked = Purpose & {
  readonly files: readonly FileRow[];
  readonly today: Day;
  readonly endings: ReadonlySet<string>;
};

/** What a file would do against what is there now. */
async function planFor(
  tx: TenantTx,
  institution: InstitutionId,
  run: Pick<ImportRun, "kind" | "isComplete" | "createdById">,
  { files, today, endings, isFounding = false }: Asked,
): Promise<Plan> {
  const { kind, isComplete, createdById } = run;
  const offeredById = isFounding ? null : createdById;
  const planning: Planning = { today, newId, isComplete, endings, offeredById };
  switch (kind) {
    case "units":
      return planUnits(files, await findUnitState(tx, institution, today), planning);
    case "programmes":
      return planProgrammes(files, await findProgrammeState(tx, institution, today), planning);
    case "staff":
      return planStaff(files, await findStaffState(tx, institution, today), planning);
    case "students":
      return planStudents(
        files,
        withoutImporter(await findStudentState(tx, institution, today), run),
        planning,
      );
    case "coaches":
      return planCoaches(files, withoutImporter(await findCoachState(tx, institution, today), run), planning);
  }
}

/**
 * Carries out a confirmed run in one transaction, telling how far it is on another connection. What changed since
 * the preview stops it: the preview is made anew, and somebody looks again. A second call does nothing.
 */
export async function carryOutRun(
  institution: InstitutionId,
  runId: string,
  now: Date,
  purpose: Purpose = {},
): Promise<void> {
  const work = (tx: TenantTx) => carryOut(tx, institution, { runId, now, ...purpose });
  const isOvertaken = await withTenant(institution, work, { purpose: "job" });
  if (!isOvertaken) return refreshStatistics(institution);
  await withTenant(institution, (tx) => noteFailure(tx, runId, "changed-meanwhile"));
  await renew(institution, runId, now);
}

/** Lets the planner know the imported rows: it plans the next preview badly, and for minutes, without. */
async function refreshStatistics(institution: InstitutionId): Promise<void> {
  await withTenant(institution, (tx) => tx.$executeRaw`select refresh_statistics()`, { purpose: "job" });
}

async function carryOut(
  tx: TenantTx,
  institution: InstitutionId,
  { runId, now, ...purpose }: Purpose & { readonly runId: string; readonly now: Date },
): Promise<boolean> {
  // One import of an institution at a time: two would each plan without the other's people.
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`import ${institution}`}, 0))`;
  const run = await findRun(tx, institution, runId);
  if (!run?.summary || !run.confirmedAt || run.finishedAt || run.droppedAt) return false;
  const files = await listFileRows(tx, institution, runId);
  const endings = await listChosenEndings(tx, institution, runId);
  const asked = { files, today: run.summary.plannedOn, endings, ...purpose };
  const plan = await planFor(tx, institution, run, asked);
  if (digestOf(plan.rows) !== run.summary.digest) return true;
  await writeWork(tx, plan.work, (share) => tell(institution, runId, Math.floor(share * run.rowCount)));
  await finishRun(tx, run, now);
  const { create, change, chosen, refused } = run.summary;
  await recordWrite(tx, run.createdById, {
    verb: "carry-out",
    entity: "import",
    entityId: runId,
    details: { kind: run.kind, create, change, end: chosen, refused },
  });
  return false;
}

function tell(institution: InstitutionId, runId: string, doneCount: number): Promise<void> {
  return withTenantBeside(institution, async (tx) => {
    await tx.$executeRaw`
      update import_runs set done_count = ${doneCount} where institution_id = ${institution}::uuid and id = ${runId}::uuid`;
  });
}

/** Makes the preview of a run anew from the rows that were read of its file. */
async function renew(institution: InstitutionId, runId: string, now: Date): Promise<void> {
  await withTenant(
    institution,
    async (tx) => {
      const run = await findRun(tx, institution, runId);
      if (!run?.summary) return;
      const files = await listFileRows(tx, institution, runId);
      await preview(tx, institution, { run, files, totals: run.summary.totals }, now);
    },
    { purpose: "job" },
  );
}

/**
 * Takes a whole file at once, as upload, preview and confirmation would: for founding an institution from files.
 * Returns the preview it carried out. Throws when the file can't be read or lacks columns.
 */
export async function importFile(institution: InstitutionId, file: OfferedFile, now: Date): Promise<Summary> {
  const received = await withTenant(institution, (tx) => receiveFile(tx, institution, file));
  if (!received.ok) throw new Error(`${file.name} could not be read: ${received.refusal}.`);
  const { runId } = received.data;
  const founding = { isFounding: true };
  await prepareRun(institution, runId, now, founding);
  const confirmed = await withTenant(institution, async (tx) => {
    const run = await claimRun(tx, institution, runId);
    return run && { run, outcome: await confirmRun(tx, run, now) };
  });
  const summary = confirmed?.run.summary;
  if (!summary)
    throw new Error(
      `${file.name} could not be prepared: ${confirmed?.run.failure ?? "columns are lacking"}.`,
    );
  if (confirmed.outcome.ok) await carryOutRun(institution, runId, now, founding);
  return summary;
}

/** By a file nobody makes themselves somebody's coach, which would open what that student said (permissions.md 6.4). */
function withoutImporter<State extends { readonly coaches: readonly KnownCoach[] }>(
  state: State,
  { createdById }: Pick<ImportRun, "createdById">,
): State {
  return { ...state, coaches: state.coaches.filter(({ personId }) => personId !== createdById) };
}
