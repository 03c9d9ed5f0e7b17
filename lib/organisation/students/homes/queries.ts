import "server-only";

import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";

type When = { readonly institutionId: string; readonly day: Day };

/** Rows (student_id, team_id) of everybody enrolled on a day, each in one team: that of their latest enrolment. */
export function studentHomesOn({ institutionId, day }: When): Prisma.Sql {
  return Prisma.sql`
    select distinct on (e.student_id) e.student_id, e.team_id from enrolments e
    where e.institution_id = ${institutionId}::uuid and e.status = 'definitive' and ${runsOn(Prisma.sql`e`, day)}
    order by e.student_id, e.starts_on desc, e.id desc`;
}
