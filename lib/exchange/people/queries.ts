import "server-only";

import type { PersonRow } from "@/lib/exchange/work/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Which address belongs to whom, of staff and students together. */
export function listAddresses(
  tx: TenantTx,
  id: InstitutionId,
): Promise<{ id: string; email: string | null }[]> {
  return tx.$queryRaw<{ id: string; email: string | null }[]>`
    select p.id, p.email from people p where p.institution_id = ${id}::uuid and p.email is not null`;
}

/** The columns of a person that the statements about staff and students read, under one name each. */
export type Naming = Pick<PersonRow, "givenName" | "infix" | "familyName" | "email">;

/** A person out of a row that holds more. */
export function personOf(
  id: string,
  kind: PersonRow["kind"],
  { givenName, infix, familyName, email }: Naming,
): PersonRow {
  return { id, kind, givenName, infix, familyName, email };
}
