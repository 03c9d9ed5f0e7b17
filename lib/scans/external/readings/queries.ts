import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

type Institution = Pick<Actor, "institutionId">;

/** A file that was read in, as far as it is kept: its name, and what of it is still there as counts. */
export type ReadFileView = {
  readonly id: string;
  readonly fileName: string;
  readonly readAt: Date;
  readonly readBy: PersonName;
  readonly scans: number;
  /** With how many of them a leader said something. */
  readonly comments: number;
};

/** A file that was read in, as long as something of it is there; null otherwise. */
export async function findReadFile(
  tx: TenantTx,
  { institutionId }: Institution,
  fileId: string,
): Promise<ReadFileView | null> {
  const [file] = await tx.$queryRaw<ReadFileView[]>`
    select f.id, f.file_name as "fileName", f.read_at as "readAt", n.scans, n.comments,
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`f.offered_by_id`)} as "readBy"
    from external_scan_files f
    cross join lateral (select count(*)::int as scans, count(*) filter (where s.leader_comment <> '')::int as comments
      from external_scans s where s.institution_id = ${institutionId}::uuid and s.file_id = f.id) n
    where f.institution_id = ${institutionId}::uuid and f.id = ${fileId}::uuid and f.read_at is not null and n.scans > 0`;
  return file ?? null;
}

/** As findReadFile, locked until this transaction ends. */
export async function claimReadFile(tx: TenantTx, actor: Institution, fileId: string) {
  await tx.$queryRaw`select id from external_scan_files
    where institution_id = ${actor.institutionId}::uuid and id = ${fileId}::uuid for update`;
  return findReadFile(tx, actor, fileId);
}
