import "server-only";

import { scopeOf } from "@/lib/conversations/coverage/queries";
import { rolesBesideTalks, type TalkTime, visitingRole } from "@/lib/conversations/coverage/time/rules";
import type { CancellationReason } from "@/lib/conversations/rules";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

/**
 * The time talks and visits ask of a team and the time its members have for guidance, today, and which talks of its students there was no time or
 * room for. For who leads it: they read these hours (permissions.md 6.2, role assignment) and of each talk why it was called off.
 */
export async function findTalkTime(
  tx: TenantTx,
  { institutionId }: Actor,
  teamId: string,
  now: Date,
): Promise<TalkTime> {
  const today = dayOf(now);
  const { from, to } = rangeOf(schoolYearOf(now));
  const calledOff = (reason: CancellationReason) => Prisma.sql`
    (select count(*)::int from conversations c
      join conversation_cancellations x on x.institution_id = c.institution_id and x.conversation_id = c.id
      where c.institution_id = ${institutionId}::uuid and x.reason = ${reason}
        and c.student_id in (select s.student_id from (${scopeOf(institutionId, { teamId }, today)}) s)
        and (c.planned_for at time zone 'Europe/Amsterdam')::date between ${from}::date and ${to}::date)`;
  const granted = (what: Prisma.Sql) => Prisma.sql`
    (select ${what} from role_assignments a
      join roles r on r.institution_id = a.institution_id and r.id = a.role_id
      where a.institution_id = ${institutionId}::uuid and a.team_id = ${teamId}::uuid and ${runsOn(Prisma.sql`a`, today)}
        and a.minutes_per_year > 0 and not r.holds_intakes
        and coalesce(r.code <> all(${[...rolesBesideTalks]}::text[])
          or (f.placement_visits > 0 and r.code = ${visitingRole}), r.line = 'first'))`;
  const [time] = await tx.$queryRaw<TalkTime[]>`
    select f.required_talks::int as talks, f.talk_minutes::int as "talkMinutes",
      f.placement_visits::int as "placementVisits", f.visit_minutes::int as "visitMinutes",
      (select count(distinct e.student_id)::int from enrolments e where e.institution_id = ${institutionId}::uuid
        and e.team_id = ${teamId}::uuid and e.status = 'definitive' and ${runsOn(Prisma.sql`e`, today)}) as students,
      ${granted(Prisma.sql`coalesce(sum(a.minutes_per_year), 0)::int`)} as "grantedMinutes",
      ${granted(Prisma.sql`coalesce(array_agg(distinct r.name order by r.name), '{}')`)} as roles,
      ${calledOff("time")} as "withoutTime", ${calledOff("room")} as "withoutRoom"
    from institution_settings f where f.institution_id = ${institutionId}::uuid`;
  if (!time) throw new Error("An institution without settings.");
  return time;
}
