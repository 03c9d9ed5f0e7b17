import "server-only";

import { createHash } from "node:crypto";
import type { Actor } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { PlannedRow, ScanPlan, Team } from "@/lib/scans/external/plans/rules";
import { clashesOf, type EarlierScan, type Members, placeOf } from "@/lib/scans/external/rules";
import { findSettings } from "@/lib/settings/queries";

type Institution = Pick<Actor, "institutionId">;

/** What is kept of a file until somebody agrees: no count that may not be shown, and the minimum that was held to. */
export type OfferedContent = { readonly plan: ScanPlan; readonly minimum: number };

export type OfferedScans = {
  readonly id: string;
  readonly fileName: string;
  readonly offeredAt: Date;
  readonly content: OfferedContent;
};

/** What a file would add, held against what is there now. */
export type ScansPreview = {
  readonly file: OfferedScans;
  readonly rows: readonly PlannedRow[];
  /** Whether groups must be larger now than when the file was offered. */
  readonly isOutdated: boolean;
  /** Whether two previews would do the same. */
  readonly digest: string;
};

/** The preview of a file; null when it was read in, put aside or never there. */
export async function findScansPreview(
  tx: TenantTx,
  actor: Institution,
  fileId: string,
): Promise<ScansPreview | null> {
  const [file] = await tx.$queryRaw<OfferedScans[]>`
    select id, file_name as "fileName", offered_at as "offeredAt", content from external_scan_files
    where institution_id = ${actor.institutionId}::uuid and id = ${fileId}::uuid and read_at is null`;
  if (!file) return null;
  const { plan, minimum } = file.content;
  const earlier = await listEarlier(tx, actor, [...new Set(plan.scans.map(({ teamId }) => teamId))]);
  const members = await listMembers(tx, actor, [...plan.scans, ...earlier]);
  const clashes = clashesOf(plan.scans, earlier, { members, minimum });
  const rows = plan.rows.map((row) => {
    const clash = clashes.get(row.scanKey ?? "");
    return clash ? { ...row, reasons: [...row.reasons, { key: clash }] } : row;
  });
  const { minimumStaff } = await findSettings(tx, actor.institutionId);
  const digest = createHash("sha256").update(JSON.stringify(rows)).digest("hex");
  return { file, rows, isOutdated: minimumStaff > minimum, digest };
}

/** As findScansPreview, with the file locked until this transaction ends, and with it all reading in of this institution. */
export async function claimScansPreview(tx: TenantTx, actor: Institution, fileId: string) {
  await tx.$queryRaw`select id from external_scan_files
    where institution_id = ${actor.institutionId}::uuid and read_at is null order by id for update`;
  return findScansPreview(tx, actor, fileId);
}

/** Teams a scan can be about: those that are there, and those that were. */
export function listScannedTeams(tx: TenantTx, { institutionId }: Institution): Promise<Team[]> {
  return tx.$queryRaw<Team[]>`
    select id, name, code from teams where institution_id = ${institutionId}::uuid order by starts_on, id limit 2000`;
}

function listEarlier(tx: TenantTx, { institutionId }: Institution, teamIds: readonly string[]) {
  return tx.$queryRaw<EarlierScan[]>`
    select s.team_id as "teamId", s.source_key as "sourceKey", s.held_on::text as day, s.respondents,
      array(select f.question_key from external_findings f
        where f.institution_id = ${institutionId}::uuid and f.scan_id = s.id) as "questionKeys"
    from external_scans s
    where s.institution_id = ${institutionId}::uuid and s.team_id = any(${[...teamIds]}::uuid[])
    order by s.held_on, s.id limit 5000`;
}

/** Who worked in the team on the day of each scan. */
async function listMembers(
  tx: TenantTx,
  { institutionId }: Institution,
  scans: readonly { readonly teamId: string; readonly day: Day }[],
): Promise<Members> {
  const rows = await tx.$queryRaw<{ teamId: string; day: Day; ids: string[] }[]>`
    select x.team_id as "teamId", x.day::text, array_agg(distinct m.person_id::text) as ids
    from unnest(${scans.map(({ teamId }) => teamId)}::uuid[], ${scans.map(({ day }) => day)}::date[]) as x(team_id, day)
    join team_memberships m on m.institution_id = ${institutionId}::uuid and m.team_id = x.team_id
      and m.starts_on <= x.day and (m.ends_on is null or m.ends_on >= x.day)
    group by x.team_id, x.day`;
  return new Map(rows.map((row) => [placeOf(row), row.ids]));
}
