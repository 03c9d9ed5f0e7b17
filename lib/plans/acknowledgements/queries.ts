import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import type { Day, SchoolYear } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { type Question, question } from "@/lib/platform/together";

/** Whether team `t` has a plan for the school year of which the directie has not seen the last adopted version. */
export function unseenPlan(institution: InstitutionId, schoolYear: SchoolYear): Prisma.Sql {
  return Prisma.sql`exists (
    select from team_plans u
    join lateral (
      select a.id from plan_adoptions a
      where a.institution_id = ${institution}::uuid and a.plan_id = u.id order by a.number desc limit 1) last on true
    where u.institution_id = ${institution}::uuid and u.team_id = t.id and u.school_year = ${schoolYear}
      and not exists (select from plan_acknowledgements k
        where k.institution_id = ${institution}::uuid and k.adoption_id = last.id))`;
}

export type UnseenPlans = { readonly count: number; readonly teamId: string; readonly teamName: string };

/** How many plans of this school year wait for the directie to have seen them, and the first team by name; null without any. */
export function unseenPlansOf(
  institution: InstitutionId,
  { schoolYear, today }: { schoolYear: SchoolYear; today: Day },
): Question<UnseenPlans | null> {
  const first = Prisma.sql`
    select count(*) over ()::int as count, t.id as "teamId", t.name as "teamName" from teams t
    where t.institution_id = ${institution}::uuid and (t.ends_on is null or t.ends_on >= ${today}::date)
      and ${unseenPlan(institution, schoolYear)}
    order by t.name limit 1`;
  return question(first, ([row]: readonly UnseenPlans[]) => row ?? null);
}
