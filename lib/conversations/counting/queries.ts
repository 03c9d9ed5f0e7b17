import "server-only";

import { countingKinds } from "@/lib/conversations/rules";
import { Prisma } from "@/lib/platform/prisma/client";

/** Whether a row of `conversations` is of a kind that counts towards the minimum, as the institution says (domain.md 2.6-2). */
export function countsTowards(talk: Prisma.Sql, institutionId: string): Prisma.Sql {
  return Prisma.sql`(${talk}.kind = any(${[...countingKinds]}::text[]) or ${talk}.kind = any((select s.also_counting
    from institution_settings s where s.institution_id = ${institutionId}::uuid)::text[]))`;
}
