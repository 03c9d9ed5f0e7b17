import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { profileInForceOf } from "@/lib/profiles/force/queries";

/**
 * The roles whose approved version asks a competence, or any at all: they follow other words with their next version only
 * (C7). By name.
 */
export async function listRolesKeepingWords(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  now: Date,
  competenceId?: string,
): Promise<readonly string[]> {
  const next: SchoolYear = schoolYearOf(now) + 1;
  const asked =
    competenceId === undefined ? Prisma.sql`true` : Prisma.sql`q.competence_id = ${competenceId}::uuid`;
  const rows = await tx.$queryRaw<{ name: string }[]>`
    select r.name from roles r
    where r.institution_id = ${institutionId}::uuid and exists (select from required_competences q
      where q.institution_id = ${institutionId}::uuid
        and q.profile_id = ${profileInForceOf(institutionId, Prisma.sql`r.id`, next)} and ${asked})
      and not exists (select from role_retirements x where x.institution_id = ${institutionId}::uuid and x.role_id = r.id)
    order by lower(r.name), r.id limit 100`;
  return rows.map(({ name }) => name);
}
