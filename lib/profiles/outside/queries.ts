import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Somebody from outside the school who carries a role for a team (C3). */
export type OutsideView = {
  readonly id: string;
  readonly teamId: string;
  readonly roleId: string;
  readonly roleName: string;
  readonly organisation: string;
  readonly name: string;
  readonly endsOn: Day;
  readonly version: number;
};

/** Who carries which role for a team from outside today, by role and name. */
export function listOutside(tx: TenantTx, actor: Actor, teamId: string, now: Date): Promise<OutsideView[]> {
  const running = Prisma.sql`o.team_id = ${teamId}::uuid and o.ends_on >= ${dayOf(now)}::date`;
  return readRows(tx, actor, running);
}

/** Somebody from outside, locked until this transaction ends; null when there is none. */
export async function claimOutside(
  tx: TenantTx,
  actor: Actor,
  outsideId: string,
): Promise<OutsideView | null> {
  await tx.$queryRaw`select id from outside_holders
    where institution_id = ${actor.institutionId}::uuid and id = ${outsideId}::uuid for update`;
  const [found] = await readRows(tx, actor, Prisma.sql`o.id = ${outsideId}::uuid`);
  return found ?? null;
}

function readRows(tx: TenantTx, { institutionId }: Actor, filter: Prisma.Sql): Promise<OutsideView[]> {
  return tx.$queryRaw<OutsideView[]>`
    select o.id, o.team_id as "teamId", o.role_id as "roleId", r.name as "roleName", o.organisation, o.name,
      o.ends_on::text as "endsOn", o.version
    from outside_holders o join roles r on r.institution_id = o.institution_id and r.id = o.role_id
    where o.institution_id = ${institutionId}::uuid and ${filter}
    order by lower(r.name), lower(o.organisation), lower(o.name), o.id limit 200`;
}
