import "server-only";

import { type Day, dayOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";

/** Whether a version of a profile has both keys (C7), as isApproved says of facts. */
export function hasBothKeys(institutionId: string, profile: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select count(*) from profile_approvals k
    where k.institution_id = ${institutionId}::uuid and k.profile_id = ${profile}.id) = 2`;
}

/** The id of the version that is in force for a role in a school year, or null. */
export function profileInForceOf(
  institutionId: string,
  roleId: Prisma.Sql,
  schoolYear: SchoolYear,
): Prisma.Sql {
  return Prisma.sql`(select f.id from role_profiles f
    where f.institution_id = ${institutionId}::uuid and f.role_id = ${roleId}
      and f.school_year <= ${schoolYear} and ${hasBothKeys(institutionId, Prisma.sql`f`)}
    order by f.number desc limit 1)`;
}

type When = { readonly institutionId: string; readonly schoolYear: SchoolYear; readonly day: Day };

/** Rows (role_id, profile_id): of each role the version that was in force in a school year, as it stood on a day of it. */
export function inForceOn({ institutionId, schoolYear, day }: When): Prisma.Sql {
  return Prisma.sql`
    select distinct on (p.role_id) p.role_id, p.id as profile_id from role_profiles p
    join profile_approvals k on k.institution_id = ${institutionId}::uuid and k.profile_id = p.id
    where p.institution_id = ${institutionId}::uuid and p.school_year <= ${schoolYear}
    group by p.id, p.role_id, p.number
    having count(distinct k.key) = 2 and max(k.approved_at) < ${day}::date + 1
    order by p.role_id, p.number desc`;
}

/**
 * What the roles somebody holds at this moment ask: profile_id, competence_id and position, once each. Of a range the
 * first level counts: from there on somebody does what the role asks (C6).
 */
export function levelsAskedOf(institutionId: string, personId: Prisma.Sql, now: Date): Prisma.Sql {
  return Prisma.sql`select distinct q.profile_id, q.competence_id, l.position::int as position
    from role_assignments x
    join required_competences q on q.institution_id = ${institutionId}::uuid
      and q.profile_id = ${profileInForceOf(institutionId, Prisma.sql`x.role_id`, schoolYearOf(now))}
    join competence_levels l on l.institution_id = ${institutionId}::uuid and l.id = q.level_id
    where x.institution_id = ${institutionId}::uuid and x.person_id = ${personId}
      and ${runsOn(Prisma.sql`x`, dayOf(now))}`;
}
