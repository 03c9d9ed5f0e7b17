import "server-only";

import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { leftBefore } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { recordWrites, type TrailNote } from "@/lib/platform/trail";

type Ended = { readonly studentId: string; readonly coachId: string };

/**
 * Ends what a student left behind: the coaching of then ends with the enrolment, and a coach dated ahead does not
 * begin (domain.md 2.7, O15). Of everybody, or of one student; each ending leaves an event. Ends nothing twice.
 */
export async function endCoachingOfLeavers(
  tx: TenantTx,
  today: Day,
  studentId: string | null = null,
): Promise<void> {
  const theirs = Prisma.sql`x.institution_id = current_institution()
    and (${studentId}::uuid is null or x.student_id = ${studentId}::uuid)`;
  const left = leftBefore(Prisma.sql`x`, today);
  const ended = await tx.$queryRaw<Ended[]>`
    update coach_assignments a set ends_on = greatest(a.starts_on, gone.on_day), ended_because = 'left', successor_id = null
    from (select x.id, ${left} as on_day from coach_assignments x where ${theirs} and x.starts_on <= ${today}::date
      and (x.ends_on is null or x.ends_on >= ${today}::date) and x.ended_because is distinct from 'left') gone
    where a.institution_id = current_institution() and a.id = gone.id and gone.on_day is not null
    returning a.student_id::text as "studentId", a.coach_id::text as "coachId"`;
  const dropped = await tx.$queryRaw<Ended[]>`
    delete from coach_assignments x where ${theirs} and x.starts_on > ${today}::date and ${left} is not null
    returning x.student_id::text as "studentId", x.coach_id::text as "coachId"`;
  const notes = [...ended, ...dropped].map((row): TrailNote => ({
    verb: "end-coaching",
    entity: "student",
    entityId: row.studentId,
    subjectPersonId: row.studentId,
    details: { coachId: row.coachId },
  }));
  await recordWrites(tx, null, notes);
}
