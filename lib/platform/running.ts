import "server-only";

import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";

/** Whether a row with a first and perhaps a last day runs on a day: a relation works from its first day to its last, both counted. */
export function runsOn(row: Prisma.Sql, day: Day): Prisma.Sql {
  return Prisma.sql`(${row}.starts_on <= ${day}::date and (${row}.ends_on is null or ${row}.ends_on >= ${day}::date))`;
}

/**
 * Whether an assignment makes somebody the coach of that day: it stands, and they still work here (6.5-13). Whoever left
 * without a successor is nobody's coach, so the student shows as without one everywhere, until one is named.
 */
export function coachesOn(assignment: Prisma.Sql, day: Day): Prisma.Sql {
  return Prisma.sql`(${standsOn(assignment, day)} and ${worksStillOn(assignment, day)})`;
}

/**
 * Whether nobody follows an assignment on that day, though its coach may have left: what ends when the next one is named
 * (O15). Handed over on a day, the student is the successor's from that day on, so that there is exactly one coach on
 * every day (domain.md 2.7). The last day of the enrolment is the coach's last day too, whether or not anybody ended the
 * assignment by then (6.5-10): who comes back has no coach until one is named.
 */
export function standsOn(assignment: Prisma.Sql, day: Day): Prisma.Sql {
  return Prisma.sql`(${runsOn(assignment, day)} and not exists (select from coach_assignments successor
    where successor.institution_id = ${assignment}.institution_id and successor.id = ${assignment}.successor_id
      and successor.starts_on <= ${day}::date) and not exists (select from ${leavings(assignment, day)}))`;
}

/** Whether the coach of an assignment had not left by a day. Asked of who left, who are few: no look-up for each student. */
export function worksStillOn(assignment: Prisma.Sql, day: Day): Prisma.Sql {
  return Prisma.sql`not exists (select from staff_members departed where departed.institution_id = ${assignment}.institution_id
    and departed.person_id = ${assignment}.coach_id and departed.ends_on < ${day}::date)`;
}

/** The last day of the student before a day, when they left since the assignment was made or were away when it began; else null. */
export function leftBefore(assignment: Prisma.Sql, day: Day): Prisma.Sql {
  return Prisma.sql`(select min(gone.ends_on) from ${leavings(assignment, day)})`;
}

/** Enrolments that ended before a day, with none after them that followed at once or was there when the assignment began. */
function leavings(assignment: Prisma.Sql, day: Day): Prisma.Sql {
  return Prisma.sql`enrolments gone where gone.institution_id = ${assignment}.institution_id
    and gone.student_id = ${assignment}.student_id and gone.ends_on < ${day}::date
    and not exists (select from enrolments kept where kept.institution_id = gone.institution_id
      and kept.student_id = gone.student_id and kept.starts_on <= greatest(gone.ends_on + 1, ${assignment}.starts_on)
      and (kept.ends_on is null or kept.ends_on > gone.ends_on))`;
}
