import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type AssignmentView, listOwnAssignments } from "@/lib/profiles/assignments/queries";
import { findOwnClarity, type OwnQuestion } from "@/lib/profiles/clarity/queries";
import { confirmationOf } from "@/lib/profiles/clarity/rules";
import { type HeldCriterion, listHeldCriteria } from "@/lib/profiles/eligibility/queries";
import { listWholeRoles, type ProfileView } from "@/lib/profiles/queries";
import { profileInForce } from "@/lib/profiles/rules";

/** A role of mine: where and how long, and the profile in force; null when none was approved yet. */
export type OwnRoleView = {
  readonly id: string;
  readonly name: string;
  readonly assignments: readonly AssignmentView[];
  readonly profile: ProfileView | null;
  /** When the tasks of this profile were confirmed this school year; null when they were not. */
  readonly confirmedAt: Date | null;
  /** The other version whose tasks were confirmed last, as long as these are not. */
  readonly confirmedBefore: ProfileView | null;
  readonly questions: readonly OwnQuestion[];
  /** What it asks of who has it, with what was said of that for each of my assignments (E7). */
  readonly criteria: readonly HeldCriterion[];
};

/** The roles this person holds or is about to, with what is expected in each (C11). */
export async function listOwnRoles(tx: TenantTx, actor: Actor, now: Date): Promise<readonly OwnRoleView[]> {
  const assignments = await listOwnAssignments(tx, actor, now);
  if (assignments.length === 0) return [];
  const roles = await listWholeRoles(tx, actor, [...new Set(assignments.map(({ roleId }) => roleId))]);
  const { confirmed, questions } = await findOwnClarity(tx, actor);
  const held = await listHeldCriteria(
    tx,
    actor,
    assignments.map(({ id }) => id),
    now,
  );
  return roles.map((role) => {
    const schoolYear = schoolYearOf(now);
    const profile = profileInForce(role, schoolYear);
    const taskIds = new Set(profile?.tasks.map(({ id }) => id));
    const mine = assignments.filter(({ roleId }) => roleId === role.id);
    return {
      id: role.id,
      name: role.name,
      assignments: mine,
      criteria: held.filter(({ assignmentId }) => mine.some(({ id }) => id === assignmentId)),
      profile,
      ...(profile
        ? confirmationOf(confirmed, { inForce: profile, versions: role.profiles, now: schoolYear })
        : { confirmedAt: null, confirmedBefore: null }),
      questions: questions.filter(({ taskId }) => taskIds.has(taskId)),
    };
  });
}

export type Expectations = { readonly id: string; readonly name: string; readonly tasks: readonly string[] };

/** The roles somebody holds today with what is expected in each, as any colleague may read it (permissions.md 6.2). */
export async function listExpectations(
  tx: TenantTx,
  actor: Pick<Actor, "institutionId">,
  personId: string,
  now: Date,
): Promise<readonly Expectations[]> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    select distinct a.role_id::text as id from role_assignments a
    where a.institution_id = ${actor.institutionId}::uuid and a.person_id = ${personId}::uuid
      and ${runsOn(Prisma.sql`a`, dayOf(now))} limit 20`;
  if (held.length === 0) return [];
  const roles = await listWholeRoles(
    tx,
    actor,
    held.map(({ id }) => id),
  );
  return roles.map((role) => {
    const tasks = profileInForce(role, schoolYearOf(now))?.tasks ?? [];
    return { id: role.id, name: role.name, tasks: tasks.map(({ what }) => what) };
  });
}

type Contact = { readonly id: string; readonly name: PersonName; readonly detail: string | null };

export type Contacts = {
  /** The nearest leaders of the teams I work in. */
  readonly leaders: readonly Contact[];
  /** Colleagues in my teams who hold a role that I hold. */
  readonly sameRole: readonly Contact[];
  readonly hr: readonly Contact[];
};

/** Whom somebody can turn to about the own roles, in one statement. */
export async function findContacts(tx: TenantTx, actor: Actor, now: Date): Promise<Contacts> {
  const { institutionId, personId } = actor;
  const teamIds = actor.teams.map((team) => team.id);
  const today = dayOf(now);
  const rows = await tx.$queryRaw<(Contact & { kind: keyof Contacts })[]>`
    with recursive above as (
      select t.id as team_id, t.name, t.unit_id, 1 as height from teams t
      where t.institution_id = ${institutionId}::uuid and t.id = any(${teamIds}::uuid[])
      union all
      select a.team_id, a.name, u.parent_id, a.height + 1 from above a
      join org_units u on u.institution_id = ${institutionId}::uuid and u.id = a.unit_id
      where u.parent_id is not null
    ), running as (
      select a.* from appointments a where a.institution_id = ${institutionId}::uuid and a.person_id <> ${personId}::uuid
        and ${runsOn(Prisma.sql`a`, today)}
    ), leads as (
      select x.person_id, a.name as detail,
        rank() over (partition by a.team_id order by case when x.team_id is null then a.height else 0 end) as place
      from running x join above a on a.unit_id = x.unit_id or (a.team_id = x.team_id and a.height = 1)
      where x.office = 'team-lead'
    ), found as (
      select 'leaders' as kind, person_id, min(detail) as detail from leads where place = 1 group by person_id
      union all
      select 'hr', person_id, null from running where office = 'hr' and unit_id is null and team_id is null
      union all
      select 'sameRole', other.person_id, min(r.name) from role_assignments mine
      join role_assignments other on other.institution_id = mine.institution_id and other.role_id = mine.role_id
      join roles r on r.institution_id = mine.institution_id and r.id = mine.role_id
      where mine.institution_id = ${institutionId}::uuid and mine.person_id = ${personId}::uuid
        and other.person_id <> ${personId}::uuid and other.team_id = any(${teamIds}::uuid[])
        and (mine.ends_on is null or mine.ends_on >= ${today}::date)
        and ${runsOn(Prisma.sql`other`, today)}
      group by other.person_id
    )
    select f.kind, p.id, f.detail,
      ${personNameOf(Prisma.sql`p`)} as name
    from found f join people p on p.institution_id = ${institutionId}::uuid and p.id = f.person_id
    order by p.sort_name, p.id limit 60`;
  const of = (kind: keyof Contacts) => rows.filter((row) => row.kind === kind);
  return { leaders: of("leaders"), sameRole: of("sameRole").slice(0, 20), hr: of("hr").slice(0, 3) };
}
