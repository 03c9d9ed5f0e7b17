import "server-only";

import type { OwnAddress } from "@/lib/access/addresses/queries";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

export type AddressRefusal = "another-address";

/** Somebody says that the address a file gave them is theirs: they may be known by it at their own school again. */
export async function confirmAddress(
  tx: TenantTx,
  { id, email }: OwnAddress,
  shown: { readonly email: string },
): Promise<Outcome<AddressRefusal>> {
  if (email !== shown.email) return refused("another-address");
  await tx.person.updateMany({ where: { id }, data: { isAddressInDoubt: false } });
  return allowed;
}
