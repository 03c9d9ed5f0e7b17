import "server-only";

import type { TalkTime } from "@/lib/conversations/coverage/time/rules";
import type { Actor } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

/** The time talks ask of a team and the time its members have for guidance, today; for who leads it (permissions.md 6.2, role assignment). */
export async function findTalkTime(
  tx: TenantTx,
  { institutionId }: Actor,
  teamId: string,
  now: Date,
): Promise<TalkTime> {
  const today = dayOf(now);
  const [time] = await tx.$queryRaw<TalkTime[]>`
    select f.required_talks::int as talks, f.talk_minutes::int as "talkMinutes",
      (select count(distinct e.student_id)::int from enrolments e where e.institution_id = ${institutionId}::uuid
        and e.team_id = ${teamId}::uuid and e.status = 'definitive' and ${runsOn(Prisma.sql`e`, today)}) as students,
      (select coalesce(sum(a.minutes_per_year), 0)::int from role_assignments a where a.institution_id = ${institutionId}::uuid
        and a.team_id = ${teamId}::uuid and ${runsOn(Prisma.sql`a`, today)}) as "grantedMinutes"
    from institution_settings f where f.institution_id = ${institutionId}::uuid`;
  if (!time) throw new Error("An institution without settings.");
  return time;
}
