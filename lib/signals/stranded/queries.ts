import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { type Day, dayOf } from "@/lib/platform/calendar";
import { personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import { type Question, question } from "@/lib/platform/together";

/** What somebody passed on that nobody reads: the student it is about has no coach any more. */
export type UnreadSignal = { readonly id: string; readonly student: PersonName };

/** For who passed it on: what waits for a coach to be named, so that it does not stay unread in silence (C24). */
export function unreadSignalsOf(
  { kind, ...actor }: Actor,
  now: Date,
): Question<readonly UnreadSignal[]> | null {
  if (kind !== "staff") return null;
  const { institutionId, personId } = actor;
  return question<UnreadSignal>(Prisma.sql`
    select s.id::text as id, ${personNameOf(Prisma.sql`p`)} as student
    from signals s join people p on p.institution_id = ${institutionId}::uuid and p.id = s.student_id
    where s.institution_id = ${institutionId}::uuid and s.author_id = ${personId}::uuid and s.settled_at is null
      and exists (select from enrolments e where e.institution_id = ${institutionId}::uuid
        and e.student_id = s.student_id and ${runsOn(Prisma.sql`e`, dayOf(now))})
      and ${isCoachless(institutionId, dayOf(now))}
    order by s.id limit 5`);
}

function isCoachless(institutionId: string, today: Day): Prisma.Sql {
  return Prisma.sql`not exists (select from coach_assignments a where a.institution_id = ${institutionId}::uuid
    and a.student_id = s.student_id and ${coachesOn(Prisma.sql`a`, today)})`;
}
