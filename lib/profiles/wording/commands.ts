import "server-only";

import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

type Reworded = { readonly competenceIds: readonly string[] } | { readonly levelId: string };

/**
 * Before a competence or a step of the scale gets other words: versions with both keys that ask it keep the words as they
 * were approved (C1, C7). A concept follows along, and so does the version after this one.
 */
export async function keepApprovedWords(tx: TenantTx, reworded: Reworded): Promise<void> {
  const asksIt =
    "levelId" in reworded
      ? Prisma.sql`${reworded.levelId}::uuid in (q.level_id, q.up_to_level_id)`
      : Prisma.sql`q.competence_id = any(${[...reworded.competenceIds]}::uuid[])`;
  await tx.$executeRaw`
    update required_competences q set wording = jsonb_build_object('name', m.name, 'description', m.description,
      'indicators', m.indicators, 'levelName', l.name, 'levelDescription', l.description,
      'upToName', (select u.name from competence_levels u
        where u.institution_id = current_institution() and u.id = q.up_to_level_id))
    from competences m, competence_levels l, role_profiles p
    where q.institution_id = current_institution() and q.wording is null and ${asksIt}
      and m.institution_id = current_institution() and m.id = q.competence_id
      and l.institution_id = current_institution() and l.id = q.level_id
      and p.institution_id = current_institution() and p.id = q.profile_id
      and 2 = (select count(*) from profile_approvals k where k.institution_id = current_institution() and k.profile_id = p.id)`;
}
