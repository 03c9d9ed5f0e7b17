import "server-only";

import type { SchoolYear } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";

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
