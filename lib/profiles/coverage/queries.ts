import "server-only";

import { homesOn } from "@/lib/organisation/teams/homes/queries";
import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { keepForWeek } from "@/lib/platform/weekly";
import { inForceOn } from "@/lib/profiles/force/queries";

type Year = { readonly institutionId: string; readonly schoolYear: SchoolYear; readonly day: Day };

/** Of each team that teaches rows (place_id, part, whole): who works there longest, and who of them has a role, in whatever team. */
export function rolesByTeam(year: Year): Prisma.Sql {
  return Prisma.sql`
    select h.team_id as place_id, count(*)::int as whole, count(*) filter (where h.has_role)::int as part
    from (${holdersOf(year, Prisma.sql`true`)}) h group by h.team_id`;
}

/** Of each team rows (place_id, part, whole): exactly whom rolesByTeam counts with a role, and who of them confirmed their tasks (C10). */
export function clarityByTeam(year: Year): Prisma.Sql {
  return confirmedOf(holdersOf(year, Prisma.sql`true`));
}

/** As clarityByTeam, of roles in the team itself alone: its leader may not know of any other. */
export function ownClarityByTeam(year: Year): Prisma.Sql {
  return confirmedOf(holdersOf(year, Prisma.sql`a.team_id = w.team_id`));
}

function confirmedOf(holders: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select h.team_id as place_id, count(*) filter (where h.has_role)::int as whole,
      count(*) filter (where h.is_confirmed)::int as part
    from (${holders}) h group by h.team_id`;
}

/** Of the roles `a` of who works in team `w` that count: whether there are any, and whether all that have a profile were confirmed. */
function holdersOf({ institutionId, schoolYear, day }: Year, counts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select w.team_id, count(a.role_id) > 0 as has_role,
      coalesce(bool_and(c.person_id is not null) filter (where f.role_id is not null), false) as is_confirmed
    from (${homesOn({ institutionId, day })}) w
    left join role_assignments a on a.institution_id = ${institutionId}::uuid and a.person_id = w.person_id
      and ${runsOn(Prisma.sql`a`, day)} and ${counts}
    left join (${inForceOn({ institutionId, schoolYear, day })}) f on f.role_id = a.role_id
    left join task_confirmations c on c.institution_id = ${institutionId}::uuid and c.person_id = w.person_id
      and c.role_id = f.role_id and c.profile_id = f.profile_id and c.school_year = ${schoolYear}
      and c.confirmed_at < ${day}::date + 1
    group by w.person_id, w.team_id`;
}

/** How many have a role, and how many of them confirmed their tasks, kept for the week. */
export async function keepRoles(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<void> {
  const year = { institutionId, schoolYear: schoolYearOf(now), day: dayOf(now) };
  await keepForWeek(
    tx,
    year,
    Prisma.sql`
      select 'staff-roles' as measure, r.place_id, r.part, r.whole from (${rolesByTeam(year)}) r
      union all select 'clarity', c.place_id, c.part, c.whole from (${clarityByTeam(year)}) c
      union all select 'own-clarity', o.place_id, o.part, o.whole from (${ownClarityByTeam(year)}) o`,
  );
}
