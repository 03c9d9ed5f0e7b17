import "server-only";

import { type Actor, holds } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import { type Question, question } from "@/lib/platform/together";
import {
  halfwaySince,
  type HalfwayStep,
  halfwaySteps,
  type HalfwayTeam,
} from "@/lib/scans/thermometer/halfway/rules";

/** What a leader or the LOB coordinator has to do halfway through the year (D9); null when it is not the time, or theirs. */
export function halfwayOf(actor: Actor, now: Date): Question<readonly HalfwayStep[]> | null {
  const { institutionId, ledTeams } = actor;
  const today = dayOf(now);
  const since = halfwaySince(today);
  const mayAsk = holds(actor, "lob-coordinator");
  if (since === null || (!mayAsk && ledTeams.length === 0)) return null;
  const led = ledTeams.map(({ id }) => id);
  const isLed = Prisma.sql`t.id = any(${led}::uuid[])`;
  return question<HalfwayTeam, readonly HalfwayStep[]>(
    Prisma.sql`
    select t.id as "teamId", t.name as "teamName", ${isLed} as "isLed", r.id as "roundId",
      coalesce(r.is_closed, false) as "isClosed", coalesce(r.is_discussed, false) as "isDiscussed"
    from teams t
    left join lateral (
      select x.id, x.closed_at is not null as is_closed, x.leader_comment <> '' as is_discussed from scan_rounds x
      join instrument_versions v on v.institution_id = ${institutionId}::uuid and v.id = x.version_id
      join instruments i on i.institution_id = ${institutionId}::uuid and i.id = v.instrument_id and i.kind = 'thermometer'
      where x.institution_id = ${institutionId}::uuid and x.team_id = t.id and x.opens_on >= ${since}::date
      order by x.opens_on desc, x.id desc limit 1) r on true
    where t.institution_id = ${institutionId}::uuid and t.kind = 'education' and ${runsOn(Prisma.sql`t`, today)}
      and ${mayAsk ? Prisma.sql`true` : isLed}
    order by lower(t.name), t.id limit 300`,
    (teams) => halfwaySteps(teams, mayAsk),
  );
}
