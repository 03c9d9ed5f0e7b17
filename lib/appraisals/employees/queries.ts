import "server-only";

import { isLed } from "@/lib/appraisals/queries";
import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

export type EmployeeView = { readonly id: string; readonly name: PersonName; readonly isLed: boolean };

const mostListed = 400;

/** Who works today in the teams somebody leads, but themselves: with whom an appraisal can be planned. */
export function listEmployees(tx: TenantTx, actor: Actor, now: Date): Promise<EmployeeView[]> {
  return tx.$queryRaw<EmployeeView[]>`
    ${employees(actor, now)} and p.id <> ${actor.personId}::uuid and ${isLed(actor, Prisma.sql`p.id`, now)}
    order by p.sort_name, p.id limit ${mostListed}`;
}

/** Somebody employed today, and whether the reader leads them. */
export async function findEmployee(tx: TenantTx, actor: Actor, personId: string, now: Date) {
  const [row] = await tx.$queryRaw<EmployeeView[]>`${employees(actor, now)} and p.id = ${personId}::uuid`;
  return row ?? null;
}

function employees(actor: Actor, now: Date): Prisma.Sql {
  const { institutionId } = actor;
  return Prisma.sql`
    select p.id::text as id, ${personNameOf(Prisma.sql`p`)} as name, ${isLed(actor, Prisma.sql`p.id`, now)} as "isLed"
    from staff_members s join people p on p.institution_id = ${institutionId}::uuid and p.id = s.person_id
    where s.institution_id = ${institutionId}::uuid and ${runsOn(Prisma.sql`s`, dayOf(now))}`;
}
