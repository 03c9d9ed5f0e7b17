import "server-only";

import type { Change } from "@/lib/conversations/corrections/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

/** What somebody corrected at once, and when. */
export type CorrectionView = {
  readonly version: number;
  readonly at: Date;
  readonly by: PersonName;
  readonly changes: readonly Change[];
};

type Row = Change & Omit<CorrectionView, "changes">;

const mostRows = 120;

/** What of the facts of a talk was corrected since it was recorded, the latest first. For whom may read the facts. */
export async function listCorrections(
  tx: TenantTx,
  { institutionId }: Actor,
  talkId: string,
): Promise<readonly CorrectionView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select x.version, x.fact, x.was, x.became, x.corrected_at as at,
      ${personNameById(Prisma.sql`x.institution_id`, Prisma.sql`x.corrected_by_id`)} as by
    from conversation_corrections x
    where x.institution_id = ${institutionId}::uuid and x.conversation_id = ${talkId}::uuid
    order by x.version desc, x.fact limit ${mostRows}`;
  const versions = [...new Set(rows.map(({ version }) => version))];
  return versions.flatMap((version) => {
    const its = rows.filter((row) => row.version === version);
    return its.slice(0, 1).map(({ at, by }) => ({ version, at, by, changes: its }));
  });
}
