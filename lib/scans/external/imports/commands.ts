import "server-only";

import { readTable } from "@/lib/exchange/tables/files";
import { type FileFault, fileNameKept } from "@/lib/exchange/tables/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { layoutOf } from "@/lib/scans/external/columns/rules";
import { mostRows, readScans, type ScanFault } from "@/lib/scans/external/files";
import {
  listScannedTeams,
  type OfferedContent,
  type ScansPreview,
} from "@/lib/scans/external/imports/queries";
import { type PlannedScan, planScans } from "@/lib/scans/external/plans/rules";
import { mayBeReadIn } from "@/lib/scans/external/rules";
import { scanBytes } from "@/lib/scans/external/schema";
import { tellOfScans } from "@/lib/scans/results/letters/commands";
import { findSettings } from "@/lib/settings/queries";

type Offered = { readonly name: string; readonly bytes: Uint8Array };
type Author = { readonly personId: string; readonly institutionId: InstitutionId; readonly now: Date };

/**
 * Reads the outcome of scans somebody offers and keeps for a preview what may be shown of it, and no more (2.6-11).
 * Refuses what is none; nothing is kept of it then.
 */
export async function offerScans(
  tx: TenantTx,
  { name, bytes }: Offered,
  { personId, institutionId, now }: Author,
): Promise<Outcome<FileFault | ScanFault, { fileId: string }>> {
  if (bytes.length > scanBytes) return refused("too-large");
  const looksRight = (rows: readonly { readonly cells: readonly string[] }[]) =>
    rows.some(({ cells }) => layoutOf(cells) !== null) ? 1 : 0;
  const table = await readTable(bytes, looksRight, mostRows * 2);
  if (!table.ok) return table;
  const said = readScans(table.data.rows);
  if (!said.ok) return said;
  const { minimumStaff: minimum } = await findSettings(tx, institutionId);
  const teams = await listScannedTeams(tx, { institutionId });
  const plan = planScans(said.data, { teams, minimum, today: dayOf(now) });
  const content: OfferedContent = { plan, minimum };
  // What somebody offered before and left lying is put aside with the next file.
  const weekAgo = new Date(now.getTime() - 7 * 86_400_000);
  await tx.externalScanFile.deleteMany({
    where: { readAt: null, OR: [{ offeredById: personId }, { offeredAt: { lt: weekAgo } }] },
  });
  const fileId = newId();
  const data = { id: fileId, fileName: fileNameKept(name), content, offeredAt: now, offeredById: personId };
  await tx.externalScanFile.create({ data, select: { id: true } });
  return done({ fileId });
}

/**
 * Reads a file in, as a whole or not at all. Refuses a file with a fault in any row, what is there already, and a
 * preview that somebody saw before something else changed.
 */
export async function readInScans(
  tx: TenantTx,
  { file, rows, digest, isOutdated }: ScansPreview,
  said: string,
  { personId, institutionId, now }: Author,
): Promise<Outcome<"all-read" | "file-faulty" | "changed-meanwhile", { scans: number }>> {
  if (isOutdated || said !== digest) return refused("changed-meanwhile");
  const may = mayBeReadIn(rows);
  if (!may.ok) return may;
  const { plan, minimum } = file.content;
  const scans = plan.scans.map((scan) => ({ ...scan, id: newId(), fileId: file.id }));
  const { count } = await writeScans(tx, scans, { personId, now, minimum });
  if (count !== scans.length) return refused("changed-meanwhile");
  await writeFindings(tx, scans);
  // Of the file its name stays, so that all it brought can be taken away together.
  await tx.externalScanFile.updateMany({
    where: { id: file.id },
    data: { content: Prisma.DbNull, readAt: now },
  });
  await tellOfScans(
    tx,
    institutionId,
    scans.map(({ id }) => id),
    { now, byId: personId },
  );
  return done({ scans: scans.length });
}

/** Puts a file aside: nothing was changed. */
export async function dropScans(tx: TenantTx, { file }: ScansPreview) {
  await tx.externalScanFile.deleteMany({ where: { id: file.id } });
  return done(undefined);
}

type Kept = PlannedScan & { readonly id: string; readonly fileId: string };
type Held = { readonly personId: string; readonly now: Date; readonly minimum: number };

/** How many were written; one that somebody else read in just now is not. */
async function writeScans(tx: TenantTx, scans: readonly Kept[], { personId, now, minimum }: Held) {
  const rows = scans.map(({ findings: _findings, key: _key, ...scan }) => scan);
  const count = await tx.$executeRaw`
    insert into external_scans (id, team_id, source, source_key, held_on, method, respondents, smallest_group, file_id, imported_at, imported_by_id)
    select r.id, r."teamId", r.source, r."sourceKey", r.day, r.method, r.respondents, ${minimum}, r."fileId", ${now}, ${personId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, "fileId" uuid, "teamId" uuid, source text, "sourceKey" text,
      day date, method text, respondents int)
    on conflict do nothing`;
  return { count };
}

async function writeFindings(tx: TenantTx, scans: readonly Kept[]): Promise<void> {
  const rows = scans.flatMap(({ id, findings }) =>
    findings.map((finding, place) => ({ ...finding, scanId: id, position: place + 1 })),
  );
  await tx.$executeRaw`
    insert into external_findings (scan_id, position, question, question_key, answered, figures)
    select r."scanId", r.position, r.question, r."questionKey", r.answered, r.figures
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r("scanId" uuid, position int, question text,
      "questionKey" text, answered int, figures jsonb)`;
}
