import "server-only";

import type { Known } from "@/lib/joint-cases/names/rules";
import { dayOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";

/** More than anybody teaches, so that no text is laid beside a whole institution. */
const mostKnown = 3000;

/** The students somebody sees: whom they coach, who study in the teams they work in, and whose referral they wrote or handle. */
export function listKnown({ tx, actor, now }: WorkContext): Promise<Known[]> {
  const [inst, me] = [Prisma.sql`${actor.institutionId}::uuid`, Prisma.sql`${actor.personId}::uuid`];
  const today = dayOf(now);
  return tx.$queryRaw<Known[]>`
    with seen as (
      select a.student_id from coach_assignments a
      where a.institution_id = ${inst} and a.coach_id = ${me} and ${coachesOn(Prisma.sql`a`, today)}
      union
      select e.student_id from enrolments e
      where e.institution_id = ${inst} and e.team_id = any(${actor.teams.map(({ id }) => id)}::uuid[])
        and ${runsOn(Prisma.sql`e`, today)}
      union
      select r.student_id from referrals r
      where r.institution_id = ${inst} and (r.handler_id = ${me} or r.author_id = ${me})
    )
    select ${personNameOf(Prisma.sql`p`)} as name, s.student_number as "studentNumber"
    from seen
    join people p on p.institution_id = ${inst} and p.id = seen.student_id
    join students s on s.institution_id = ${inst} and s.person_id = seen.student_id
    limit ${mostKnown}`;
}
