import "server-only";

import { readMoments } from "@/lib/cycle/files";
import { type Cycle, startingCycle } from "@/lib/cycle/rules";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

type Institution = Pick<Actor, "institutionId">;

/** The cycle that holds, and since when by whom; the latter null while it is the starting one. */
export type LaidCycle = Cycle & { readonly laid: { readonly at: Date; readonly by: PersonName } | null };

type Row = { readonly number: number; readonly moments: unknown; readonly at: Date; readonly by: PersonName };

/** How the year of talks with staff goes at this institution (H1). */
export async function findCycle(tx: TenantTx, { institutionId }: Institution): Promise<LaidCycle> {
  const [row] = await tx.$queryRaw<Row[]>`
    select c.number, c.moments, c.created_at as at, ${personNameOf(Prisma.sql`p`)} as by
    from staff_cycles c join people p on p.institution_id = ${institutionId}::uuid and p.id = c.created_by_id
    where c.institution_id = ${institutionId}::uuid order by c.number desc limit 1`;
  if (!row) return { ...startingCycle, laid: null };
  const { number, moments, ...laid } = row;
  return { number, moments: readMoments(moments), laid };
}

/** As findCycle, and nobody else lays one down until this transaction ends. */
export async function claimCycle(tx: TenantTx, actor: Institution): Promise<LaidCycle> {
  await tx.$queryRaw`select institution_id from institution_settings
    where institution_id = ${actor.institutionId}::uuid for update`;
  return findCycle(tx, actor);
}
