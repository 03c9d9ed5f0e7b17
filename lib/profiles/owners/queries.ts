import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { type Day, dayOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { Choice } from "@/lib/profiles/assignments/queries";
import { agedSince } from "@/lib/profiles/owners/rules";
import { mayRuleRoles, mayWriteConcepts } from "@/lib/profiles/policy";
import type { RoleView } from "@/lib/profiles/queries";

/** Whether somebody writes profiles on a day: HR and the LOB coordinator do, as long as they work here (policy.ts, mayWriteConcepts). */
export function writesOn(institutionId: string, personId: Prisma.Sql, day: Day): Prisma.Sql {
  return Prisma.sql`exists (select from appointments w
    join staff_members s on s.institution_id = w.institution_id and s.person_id = w.person_id and ${runsOn(Prisma.sql`s`, day)}
    where w.institution_id = ${institutionId}::uuid
    and w.person_id = ${personId} and w.office in ('hr', 'lob-coordinator')
    and w.unit_id is null and w.team_id is null and ${runsOn(Prisma.sql`w`, day)})`;
}

/**
 * Whether the news of a role's profile is for this reader: it is for its owner, and for everybody who writes
 * profiles as long as nobody who writes them owns it.
 */
export function isNewsOf(role: Prisma.Sql, { institutionId, personId }: Actor, day: Day): Prisma.Sql {
  return Prisma.sql`(${role}.owner_id = ${personId}::uuid or ${role}.owner_id is null
    or not ${writesOn(institutionId, Prisma.sql`${role}.owner_id`, day)})`;
}

/** Who can own a profile: whoever writes them today, by name. */
export function listPossibleOwners(tx: TenantTx, { institutionId }: Actor, now: Date): Promise<Choice[]> {
  return tx.$queryRaw<Choice[]>`
    select p.id, ${personNameOf(Prisma.sql`p`)} as name from people p
    where p.institution_id = ${institutionId}::uuid
      and ${writesOn(institutionId, Prisma.sql`p.id`, dayOf(now))}
    order by p.sort_name, p.id limit 100`;
}

/** What one reader can do about who keeps a profile: whom to name instead, and since when nobody looked at it. */
export type Keeping = { readonly possible: readonly Choice[]; readonly aged: SchoolYear | null };

/** As far as this reader rules roles, whom they can name; as far as they write profiles, since when this one was not looked at. */
export async function findKeeping(tx: TenantTx, actor: Actor, role: RoleView, now: Date): Promise<Keeping> {
  return {
    possible: mayRuleRoles(actor) ? await listPossibleOwners(tx, actor, now) : [],
    aged: mayWriteConcepts(actor) ? agedSince(role, schoolYearOf(now)) : null,
  };
}
