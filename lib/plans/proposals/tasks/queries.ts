import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";

/** Answers of a team somebody has not read yet, by the school year of their own plan they stand in; a row of personal tasks. */
export function answeredOf({ institutionId, personId }: Actor): Prisma.Sql {
  return Prisma.sql`(select 'answered', 'own-answered-' || y.school_year, count(*)::int, null::jsonb, null, y.school_year::int
    from brought_questions b
    join plan_proposals p on p.institution_id = b.institution_id and p.id = b.proposal_id and p.answer is not null
    join personal_plan_pieces x on x.institution_id = b.institution_id and x.id = b.question_id
    join personal_plans y on y.institution_id = x.institution_id and y.id = x.plan_id
    where b.institution_id = ${institutionId}::uuid and b.person_id = ${personId}::uuid and not b.is_seen
    group by y.school_year)`;
}

/** What waits for an answer at the plans of the teams somebody leads, by plan: a number, of nobody. */
export function waitingAtTeams({ institutionId, ledTeams }: Actor, now: Date): Prisma.Sql {
  const teamIds = ledTeams.map(({ id }) => id);
  return Prisma.sql`(select 'proposals', y.team_id::text, count(*)::int, null::jsonb, null, y.school_year::int
    from team_plans y join plan_proposals p on p.institution_id = y.institution_id and p.plan_id = y.id and p.answer is null
    where y.institution_id = ${institutionId}::uuid and y.team_id = any(${teamIds}::uuid[])
      and y.school_year >= ${schoolYearOf(now)} and not exists (select from plan_reviews r
        where r.institution_id = ${institutionId}::uuid and r.plan_id = y.id and r.outcome = 'stop')
    group by y.team_id, y.school_year order by y.school_year, y.team_id limit 10)`;
}
