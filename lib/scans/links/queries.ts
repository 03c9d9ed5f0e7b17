import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** The keys of running rounds that were sent, opened; a closed round has none any more. */
export async function openKeys(
  tx: TenantTx,
  institutionId: InstitutionId,
  roundIds: readonly string[],
): Promise<ReadonlyMap<string, Buffer>> {
  const rows = await tx.$queryRaw<{ id: string; linkKey: Uint8Array }[]>`
    select id, link_key as "linkKey" from scan_rounds where institution_id = ${institutionId}::uuid
      and id = any(${[...roundIds]}::uuid[]) and link_key is not null`;
  const opened = await Promise.all(
    rows.map(async ({ id, linkKey }) => {
      const text = await unseal(tx, institutionId, placeOfKey(id), linkKey);
      return [id, Buffer.from(text, "base64")] as const;
    }),
  );
  return new Map(opened);
}

/** One round's key, or null. */
export async function openKey(tx: TenantTx, institutionId: InstitutionId, roundId: string) {
  return (await openKeys(tx, institutionId, [roundId])).get(roundId) ?? null;
}

/** Where the key of a round lies sealed. */
export function placeOfKey(roundId: string) {
  return { table: "scan_rounds", id: roundId, column: "link_key" };
}
