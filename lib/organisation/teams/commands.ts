import "server-only";

import { searchWordsOf } from "@/lib/organisation/names/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";

/**
 * Gives a team another name, by which it is found from now on; refuses the name of another team, whatever its
 * capitals, spaces and signs: files find a team by its letters and digits. One rename at a time in an institution, so that two teams don't take one name together.
 */
export async function renameTeam(
  tx: TenantTx,
  institution: InstitutionId,
  { id, code, name }: { id: string; code: string | null; name: string },
): Promise<Outcome<"name-taken">> {
  await tx.$queryRaw`
    select from institution_settings where institution_id = ${institution}::uuid for update`;
  const renamed = await tx.$executeRaw`
    update teams set name = ${name} where institution_id = ${institution}::uuid and id = ${id}::uuid
      and not exists (select from teams o
        where o.institution_id = ${institution}::uuid and o.id <> ${id}::uuid
          and ${lettersOf(Prisma.sql`o.name`)} = ${lettersOf(Prisma.sql`${name}::text`)})`;
  if (renamed === 0) return refused("name-taken");
  await tx.searchWord.deleteMany({ where: { entityId: id, kind: "team" } });
  const words = searchWordsOf(name, code).map((word) => ({ word, kind: "team", entityId: id }));
  await tx.searchWord.createMany({ data: words, skipDuplicates: true });
  return allowed;
}

function lettersOf(name: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`regexp_replace(lower(${name}), '[^[:alnum:]]', '', 'g')`;
}
