import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";

/** As a condition on team plan `y`: it was stopped, or its school year is over, so that nothing is answered in it any more. */
export function isPlanOver(institutionId: string, now: Date): Prisma.Sql {
  return Prisma.sql`(y.school_year < ${schoolYearOf(now)} or exists (select from plan_reviews r
    where r.institution_id = ${institutionId}::uuid and r.plan_id = y.id and r.outcome = 'stop'))`;
}

/**
 * What somebody has not read yet of the questions they brought in: answers of a team, and that none comes because the plan is
 * over. Rows of personal tasks, by the school year of their own plan they stand in.
 */
export function answeredOf({ institutionId, personId }: Actor, now: Date): Prisma.Sql {
  const kind = Prisma.sql`case when p.answer is null then 'unanswered' else 'answered' end`;
  return Prisma.sql`(select ${kind}, 'own-' || ${kind} || '-' || o.school_year, count(*)::int, null::jsonb, null, o.school_year::int
    from brought_questions b
    join plan_proposals p on p.institution_id = b.institution_id and p.id = b.proposal_id
    join team_plans y on y.institution_id = p.institution_id and y.id = p.plan_id
    join personal_plan_pieces x on x.institution_id = b.institution_id and x.id = b.question_id
    join personal_plans o on o.institution_id = x.institution_id and o.id = x.plan_id
    where b.institution_id = ${institutionId}::uuid and b.person_id = ${personId}::uuid and not b.is_seen
      and (p.answer is not null or ${isPlanOver(institutionId, now)})
    group by 1, o.school_year)`;
}

/** What waits for an answer at the plans of the teams somebody leads, by plan: a number, of nobody. */
export function waitingAtTeams({ institutionId, ledTeams }: Actor, now: Date): Prisma.Sql {
  const teamIds = ledTeams.map(({ id }) => id);
  return Prisma.sql`(select 'proposals', y.team_id::text, count(*)::int, null::jsonb, null, y.school_year::int
    from team_plans y join plan_proposals p on p.institution_id = y.institution_id and p.plan_id = y.id and p.answer is null
    where y.institution_id = ${institutionId}::uuid and y.team_id = any(${teamIds}::uuid[])
      and not ${isPlanOver(institutionId, now)}
    group by y.team_id, y.school_year order by y.school_year, y.team_id limit 10)`;
}
