import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { listWholeRoles, type TaskView } from "@/lib/profiles/queries";
import { profileInForce } from "@/lib/profiles/rules";

/** What a role does for a student, as the profile in force has it. */
export type HelpView = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly tasks: readonly TaskView[];
};

export type HelpPage = {
  readonly coach: PersonName | null;
  /** The roles the own coach holds, also when that is in another team than the student's. */
  readonly ofCoach: readonly HelpView[];
  /** The other roles held around the student, without a name. */
  readonly around: readonly HelpView[];
};

/** What those around a student do for them: of who leads or runs the school nothing, and of nobody but the coach a name. */
export async function findHelp(tx: TenantTx, actor: Actor, now: Date): Promise<HelpPage> {
  const [found] = await readHelp(tx, actor, now);
  const { coach = null, held = [] } = found ?? {};
  const roles = await listWholeRoles(tx, actor, [...new Set(held.map(({ roleId }) => roleId))]);
  const shown = roles
    .filter(({ line }) => line !== "management")
    .flatMap((role) => {
      const profile = profileInForce(role, schoolYearOf(now));
      const { id, name } = role;
      return profile ? [{ id, name, description: profile.description, tasks: profile.tasks }] : [];
    });
  const own = new Set(held.filter(({ isCoach }) => isCoach).map(({ roleId }) => roleId));
  return {
    coach,
    ofCoach: shown.filter(({ id }) => own.has(id)),
    around: shown.filter(({ id }) => !own.has(id)),
  };
}

type Row = {
  readonly coach: PersonName | null;
  readonly held: readonly { readonly roleId: string; readonly isCoach: boolean }[];
};

/** The own coach and which roles they hold today, and those held in the student's team by anybody, also from outside. */
function readHelp(tx: TenantTx, { institutionId, personId }: Actor, now: Date): Promise<Row[]> {
  const today = dayOf(now);
  return tx.$queryRaw<Row[]>`
    with mine as (
      select c.coach_id from coach_assignments c where c.institution_id = ${institutionId}::uuid
        and c.student_id = ${personId}::uuid and ${coachesOn(Prisma.sql`c`, today)} limit 1
    ), places as (
      select e.team_id from enrolments e where e.institution_id = ${institutionId}::uuid
        and e.student_id = ${personId}::uuid and ${runsOn(Prisma.sql`e`, today)}
    ), held as (
      select a.role_id, a.person_id in (select coach_id from mine) as is_coach from role_assignments a
      where a.institution_id = ${institutionId}::uuid and ${runsOn(Prisma.sql`a`, today)}
        and (a.team_id in (select team_id from places) or a.person_id in (select coach_id from mine))
      union
      select o.role_id, false from outside_holders o
      where o.institution_id = ${institutionId}::uuid and o.team_id in (select team_id from places)
        and ${runsOn(Prisma.sql`o`, today)}
    )
    select (select ${personNameOf(Prisma.sql`p`)} from people p
        where p.institution_id = ${institutionId}::uuid and p.id in (select coach_id from mine)) as coach,
      (select coalesce(jsonb_agg(distinct jsonb_build_object('roleId', h.role_id, 'isCoach', h.is_coach)), '[]')
        from held h) as held`;
}
