import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Figures } from "@/lib/scans/external/figures/rules";
import { mostQuestions } from "@/lib/scans/external/plans/rules";
import { scansAtOnce } from "@/lib/scans/external/rules";

type Institution = Pick<Actor, "institutionId">;

/** A scan of a team that somebody else held. */
export type ExternalScanView = {
  readonly id: string;
  readonly teamId: string;
  readonly teamName: string;
  readonly source: string;
  readonly day: Day;
  readonly method: string;
  readonly respondents: number;
  readonly smallestGroup: number;
  readonly leaderComment: string;
  readonly version: number;
  /** The file it came in; null for what was read in before files were kept. */
  readonly fileId: string | null;
  readonly fileName: string | null;
};

/** What was answered to one question of it, as far as it is shown. */
export type ExternalFindingView = {
  readonly position: number;
  readonly question: string;
  readonly answered: number;
  readonly figures: Figures;
};

/** Scans by others, newest first: of these teams, or of all when null. */
export function listExternalScans(
  tx: TenantTx,
  actor: Institution,
  teamIds: readonly string[] | null,
  page = 1,
): Promise<ExternalScanView[]> {
  return readScans(tx, actor, ofTeams(teamIds), page);
}

function ofTeams(teamIds: readonly string[] | null): Prisma.Sql {
  return teamIds ? Prisma.sql`s.team_id = any(${[...teamIds]}::uuid[])` : Prisma.sql`true`;
}

/** How many there are in all: of these teams, or of all when null. */
export async function countExternalScans(
  tx: TenantTx,
  { institutionId }: Institution,
  teamIds: readonly string[] | null = null,
): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from external_scans s
    where s.institution_id = ${institutionId}::uuid and ${ofTeams(teamIds)}`;
  return row?.count ?? 0;
}

/** What a file brought of which something is left, newest first. */
export function listScansOfFile(tx: TenantTx, actor: Institution, fileId: string, page: number) {
  return readScans(tx, actor, Prisma.sql`s.file_id = ${fileId}::uuid`, page);
}

/** One scan by others; null when there is none. Who may read it is the policy's to say. */
export async function findExternalScan(
  tx: TenantTx,
  actor: Institution,
  scanId: string,
): Promise<ExternalScanView | null> {
  const [found] = await readScans(tx, actor, Prisma.sql`s.id = ${scanId}::uuid`, 1);
  return found ?? null;
}

/** As findExternalScan, locked until this transaction ends. */
export async function claimExternalScan(tx: TenantTx, actor: Institution, scanId: string) {
  await tx.$queryRaw`select id from external_scans
    where institution_id = ${actor.institutionId}::uuid and id = ${scanId}::uuid for update`;
  return findExternalScan(tx, actor, scanId);
}

/** What was answered to each question, in the order of the file. */
export function listExternalFindings(
  tx: TenantTx,
  { institutionId }: Institution,
  scanId: string,
): Promise<ExternalFindingView[]> {
  return tx.$queryRaw<ExternalFindingView[]>`
    select position, question, answered, figures from external_findings
    where institution_id = ${institutionId}::uuid and scan_id = ${scanId}::uuid order by position limit ${mostQuestions}`;
}

function readScans(tx: TenantTx, { institutionId }: Institution, filter: Prisma.Sql, page: number) {
  return tx.$queryRaw<ExternalScanView[]>`
    select s.id, s.team_id as "teamId", t.name as "teamName", s.source, s.held_on::text as day, s.method,
      s.respondents, s.smallest_group::int as "smallestGroup", s.leader_comment as "leaderComment", s.version, s.file_id as "fileId",
      f.file_name as "fileName"
    from external_scans s
    left join external_scan_files f on f.institution_id = ${institutionId}::uuid and f.id = s.file_id
    join teams t on t.institution_id = ${institutionId}::uuid and t.id = s.team_id
    where s.institution_id = ${institutionId}::uuid and ${filter}
    order by s.held_on desc, s.id desc limit ${scansAtOnce} offset ${(page - 1) * scansAtOnce}`;
}
