import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import type { Day } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";

/**
 * Who leads these teams today, themselves or through what a team belongs to, and still works here: `leaders` (team_id,
 * person_id), to stand in a `with recursive`. `teams` gives rows with the id of a team and of its unit.
 */
export function leadersAmong(institution: InstitutionId, teams: Prisma.Sql, today: Day): Prisma.Sql {
  return Prisma.sql`
    led as (select x.id as team_id, x.unit_id from (${teams}) x),
    above as (
      select team_id, unit_id from led
      union
      select a.team_id, u.parent_id from above a
      join org_units u on u.institution_id = ${institution}::uuid and u.id = a.unit_id where u.parent_id is not null
    ), leaders as (
      select distinct l.team_id, x.person_id from appointments x
      join staff_members s on s.institution_id = ${institution}::uuid and s.person_id = x.person_id and ${runsOn(Prisma.sql`s`, today)}
      join led l on x.team_id = l.team_id or x.unit_id in (select unit_id from above where team_id = l.team_id)
      where x.institution_id = ${institution}::uuid and x.office = 'team-lead' and ${runsOn(Prisma.sql`x`, today)}
    )`;
}
