import "server-only";

import { Prisma } from "@/lib/platform/prisma/client";

/** The name in a row of `people`, in the shape of PersonName. */
export function personNameOf(person: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`jsonb_build_object('givenName', ${person}.given_name, 'infix', ${person}.infix,
    'familyName', ${person}.family_name)`;
}

/**
 * The same by a person's id; null without a person. The id is asked for once: one that has to be looked up itself would be
 * compared with everybody of the institution in turn.
 */
export function personNameById(institutionId: Prisma.Sql, personId: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select ${personNameOf(Prisma.sql`p`)}
    from people p where p.institution_id = ${institutionId} and p.id = (select ${personId}))`;
}
