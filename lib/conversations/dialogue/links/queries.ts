import "server-only";

import { mostLinks } from "@/lib/conversations/dialogue/links/rules";
import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";

/** A page elsewhere: what it is called here, and where it is. */
export type ReferenceLink = { readonly id: string; readonly name: string; readonly address: string };

/** The pages elsewhere that stand next to a talk, in the order of their names (O22, S1). */
export function listLinks(tx: TenantTx): Promise<readonly ReferenceLink[]> {
  return tx.referenceLink.findMany({
    select: { id: true, name: true, address: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: mostLinks,
  });
}

/** As listLinks, locked with the institution's settings until this transaction ends. */
export async function claimLinks(tx: TenantTx, { institutionId }: Actor) {
  await tx.$queryRaw`select from institution_settings where institution_id = ${institutionId}::uuid for update`;
  return { links: await listLinks(tx) };
}
