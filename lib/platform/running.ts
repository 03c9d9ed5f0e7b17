import "server-only";

import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";

/** Whether a row with a first and perhaps a last day runs on a day: a relation works from its first day to its last, both counted. */
export function runsOn(row: Prisma.Sql, day: Day): Prisma.Sql {
  return Prisma.sql`(${row}.starts_on <= ${day}::date and (${row}.ends_on is null or ${row}.ends_on >= ${day}::date))`;
}

/**
 * Whether an assignment makes somebody the coach of that day. Handed over on a day, the student is the
 * successor's from that day on, so that there is exactly one coach on every day (domain.md 2.7).
 */
export function coachesOn(assignment: Prisma.Sql, day: Day): Prisma.Sql {
  return Prisma.sql`(${runsOn(assignment, day)} and not exists (select from coach_assignments successor
    where successor.institution_id = ${assignment}.institution_id and successor.id = ${assignment}.successor_id
      and successor.starts_on <= ${day}::date))`;
}
