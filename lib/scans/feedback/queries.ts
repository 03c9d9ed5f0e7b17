import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { findStaffByName } from "@/lib/profiles/assignments/queries";
import { findContacts } from "@/lib/profiles/own/queries";

export type Candidate = { readonly id: string; readonly name: PersonName };

/** Whom an employee can ask: colleagues of the own teams, found by name too; the own leaders; students they coach. */
export type Candidates = {
  readonly colleagues: readonly Candidate[];
  readonly leaders: readonly Candidate[];
  readonly students: readonly Candidate[];
};

/** Candidates for a round of one's own. */
export async function listCandidates(
  tx: TenantTx,
  actor: Actor,
  { search, now }: { search: string; now: Date },
): Promise<Candidates> {
  const { leaders } = await findContacts(tx, actor, now);
  const found = await findStaffByName(tx, actor, search, dayOf(now));
  const near = await listNear(tx, actor, now);
  const colleagues = search === "" ? near.filter(({ kind }) => kind === "staff") : found;
  return {
    leaders,
    colleagues: colleagues.filter(({ id }) => id !== actor.personId),
    students: near.filter(({ kind }) => kind === "student"),
  };
}

/** With whom somebody can share a result: their leaders, and HR. */
export async function listReaders(tx: TenantTx, actor: Actor, now: Date): Promise<readonly Candidate[]> {
  const { leaders, hr } = await findContacts(tx, actor, now);
  const ids = new Set(leaders.map(({ id }) => id));
  return [...leaders, ...hr.filter(({ id }) => !ids.has(id))];
}

function listNear(tx: TenantTx, actor: Actor, now: Date) {
  const { institutionId, personId } = actor;
  const today = dayOf(now);
  const teamIds = actor.teams.map(({ id }) => id);
  return tx.$queryRaw<(Candidate & { readonly kind: "staff" | "student" })[]>`
    select p.id, p.kind, ${personNameOf(Prisma.sql`p`)} as name
    from people p
    where p.institution_id = ${institutionId}::uuid and p.id in (
      select m.person_id from team_memberships m where m.institution_id = ${institutionId}::uuid
        and m.team_id = any(${teamIds}::uuid[]) and ${runsOn(Prisma.sql`m`, today)}
      union select c.student_id from coach_assignments c where c.institution_id = ${institutionId}::uuid
        and c.coach_id = ${personId}::uuid and ${coachesOn(Prisma.sql`c`, today)})
    order by p.kind, p.sort_name, p.id limit 300`;
}
