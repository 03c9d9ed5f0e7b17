import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { Prisma } from "@/lib/platform/prisma/client";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question } from "@/lib/platform/together";

export type OwnAddress = { readonly id: string; readonly email: string | null; readonly isInDoubt: boolean };

/** One's own address, locked until this transaction ends. */
export async function claimOwnAddress(tx: TenantTx, actor: Actor): Promise<OwnAddress | null> {
  const [row] = await tx.$queryRaw<OwnAddress[]>`
    select id, email, is_address_in_doubt as "isInDoubt" from people
    where institution_id = ${actor.institutionId}::uuid and id = ${actor.personId}::uuid for update`;
  return row ?? null;
}

/** One's own address, when a file changed it and nobody but its owner can say whether it is right; else null. */
export function addressInDoubtOf({ institutionId, personId }: Actor): Question<string | null> {
  const rows = Prisma.sql`select email from people where institution_id = ${institutionId}::uuid
    and id = ${personId}::uuid and is_address_in_doubt and email is not null`;
  return question(rows, ([own]: readonly { email: string }[]) => own?.email ?? null);
}
