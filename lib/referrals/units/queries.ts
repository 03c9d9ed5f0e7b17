import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { advises } from "@/lib/referrals/queries";

export type SecondLineUnit = { readonly id: string; readonly name: string };

const mostUnits = 50;

/** The units of the second line, whatever they are called here: support teams in which an adviser of the second line works (W5). */
export function listUnits(tx: TenantTx, { institutionId }: Actor, now: Date): Promise<SecondLineUnit[]> {
  const inst = Prisma.sql`${institutionId}::uuid`;
  return tx.$queryRaw<SecondLineUnit[]>`
    select t.id, t.name from teams t
    where t.institution_id = ${inst} and t.kind = 'support' and ${runsOn(Prisma.sql`t`, dayOf(now))}
      and exists (select from team_memberships k where k.institution_id = ${inst} and k.team_id = t.id
        and ${advises(inst, Prisma.sql`k.person_id`, Prisma.sql`t.id`, now)})
    order by t.name, t.id limit ${mostUnits}`;
}

/** Whether this is one of them. */
export async function isUnit(tx: TenantTx, actor: Actor, unitId: string, now: Date): Promise<boolean> {
  return (await listUnits(tx, actor, now)).some(({ id }) => id === unitId);
}
