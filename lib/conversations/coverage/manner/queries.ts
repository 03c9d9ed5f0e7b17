import "server-only";

import { type MannerFigure, mannerOf, type MannerCounts } from "@/lib/conversations/coverage/manner/rules";
import { type Scope, scopeOf } from "@/lib/conversations/coverage/queries";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";

/** How the talks of a coach's or a team's students are held this school year; facts, for who may read these themselves. */
export async function findManner(
  tx: TenantTx,
  { institutionId }: Actor,
  scope: Scope,
  now: Date,
): Promise<readonly MannerFigure[]> {
  const today = dayOf(now);
  const { from } = rangeOf(schoolYearOf(now));
  const here = Prisma.sql`institution_id = ${institutionId}::uuid`;
  const [counts] = await tx.$queryRaw<MannerCounts[]>`
    with scope as (${scopeOf(institutionId, scope, today)}),
    talks as materialized (
      select c.id, c.student_id, c.kind, c.place, c.duration_minutes as minutes
      from scope join conversations c on c.${here} and c.student_id = scope.student_id
      where c.held_on between ${from}::date and ${today}::date and c.kind <> 'ad-hoc'
        and not exists (select from conversation_cancellations x where x.${here} and x.conversation_id = c.id)
    ), students as (
      select s.student_id, exists (select from talks t where t.student_id = s.student_id and t.kind = 'trialogue') as had_trialogue,
        exists (select from coach_assignments a where a.${here} and a.student_id = s.student_id and ${coachesOn(Prisma.sql`a`, today)}) as has_coach,
        not exists (select from coach_assignments a where a.${here} and a.student_id = s.student_id
          and a.ended_because = 'handed-over' and a.ends_on between ${from}::date and ${today}::date) as kept
      from scope s
    )
    select (select count(*)::int from talks) as talks,
      (select count(*)::int from talks t where exists (select from conversation_topics p
        where p.${here} and p.conversation_id = t.id and p.topic = 'career')) as career,
      (select count(place)::int from talks) as placed,
      (select count(*)::int from talks where place in ('school', 'placement')) as "inPerson",
      (select count(minutes)::int from talks) as timed,
      (select count(*)::int from talks where minutes < (select f.talk_minutes from institution_settings f where f.${here})) as short,
      (select count(*)::int from students) as students,
      (select count(*)::int from students where had_trialogue) as "withTrialogue",
      (select count(*)::int from students where has_coach) as coached,
      (select count(*)::int from students where has_coach and kept) as "sameCoach"`;
  if (!counts) throw new Error("Nothing was counted.");
  return mannerOf(counts);
}
