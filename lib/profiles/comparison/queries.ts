import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { type SchoolYear } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { AskedByRole } from "@/lib/profiles/comparison/rules";
import { profileInForceOf } from "@/lib/profiles/force/queries";

const mostAsked = 5_000;

/** What every role with a profile in force asks now, old competences under what they became (D4). Concepts are not compared. */
export function listAskedByRoles(
  tx: TenantTx,
  { institutionId }: Pick<Actor, "institutionId">,
  schoolYear: SchoolYear,
): Promise<AskedByRole[]> {
  return tx.$queryRaw<AskedByRole[]>`
    select r.id as "roleId", r.name as "roleName", r.line, n.id as "competenceId", n.name, n.category,
      jsonb_build_object('position', l.position, 'name', l.name) as "from",
      case when u.id is not null then jsonb_build_object('position', u.position, 'name', u.name) end as "upTo"
    from roles r
    join required_competences q on q.institution_id = ${institutionId}::uuid
      and q.profile_id = ${profileInForceOf(institutionId, Prisma.sql`r.id`, schoolYear)}
    join competences c on c.institution_id = ${institutionId}::uuid and c.id = q.competence_id
    join competences n on n.institution_id = ${institutionId}::uuid and n.id = coalesce(c.replaced_by_id, c.id)
    join competence_levels l on l.institution_id = ${institutionId}::uuid and l.id = q.level_id
    left join competence_levels u on u.institution_id = ${institutionId}::uuid and u.id = q.up_to_level_id
    where r.institution_id = ${institutionId}::uuid and not exists (select from role_retirements t
      where t.institution_id = ${institutionId}::uuid and t.role_id = r.id)
    order by lower(r.name), r.id limit ${mostAsked}`;
}
