import "server-only";

import { dayOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
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
