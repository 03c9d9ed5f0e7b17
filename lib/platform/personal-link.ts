import "server-only";

import { createHash, createHmac, randomBytes } from "node:crypto";
import type { InstitutionId } from "@/lib/platform/actor";
import { isRestless, noteMiss } from "@/lib/platform/attempts";
import { type Day, later, momentOf } from "@/lib/platform/calendar";
import { callEntrance } from "@/lib/platform/entrance";
import { seal, unseal } from "@/lib/platform/seal";
import { institutionId, type TenantTx } from "@/lib/platform/tenancy";

/** Somebody who came by a personal link: no account, and one record that the link is for. */
export type Holder = {
  readonly institutionId: InstitutionId;
  readonly recordId: string;
  readonly token: string;
};

/** A new secret from which the links of a round, or of anything else, are made. Kept sealed, destroyed at the end. */
export function newLinkSecret(): Buffer {
  return randomBytes(32);
}

/** The token of one record's link: 192 bits that follow from the secret, so that a reminder repeats it and nothing stores it. */
export function tokenFrom(secret: Uint8Array, recordId: string): string {
  return createHmac("sha256", secret)
    .update(`koers link|${recordId}`)
    .digest()
    .subarray(0, 24)
    .toString("base64url");
}

/** A key that only who has the token can make, and that says nothing of the hash the link is found by. */
export function keyFrom(token: string, purpose: string): Buffer {
  return createHmac("sha256", token).update(`koers ${purpose}`).digest();
}

/** What the entrance knows a link by. */
function hashOf(token: string): Buffer {
  return createHash("sha256").update(`koers look-up|${token}`).digest();
}

/**
 * Whose link this is; null for one that never was, ended or expired, and for an address of the network that tried
 * too many wrong ones. All of these look the same from outside.
 */
export async function findHolder(token: string, address: string | null): Promise<Holder | null> {
  if (!/^[\w-]{32}$/.test(token) || (await isRestless(address))) return null;
  const [row] = await callEntrance<{ institution_id: string; record_id: string }>(
    "findLink",
    hashOf(token).toString("hex"),
  );
  if (!row) {
    await noteMiss(address);
    return null;
  }
  return { institutionId: institutionId(row.institution_id), recordId: row.record_id, token };
}

export type Link = { readonly token: string; readonly recordId: string; readonly expiresAt: Date };

/** Opens links, or moves their last moment, in the running transaction. */
export async function keepLinks(tx: TenantTx, links: readonly Link[]): Promise<void> {
  if (links.length === 0) return;
  await tx.$executeRaw`select entrance.keep_links(${links.map(({ token }) => hashOf(token))}::bytea[],
    ${links.map(({ recordId }) => recordId)}::uuid[], ${links.map(({ expiresAt }) => expiresAt)}::timestamptz[])`;
}

/** The row that a link of its own is for, which keeps the sealed key of that link in `link_key`. */
type Keeper = { readonly table: string; readonly id: string };

const placeOfKey = (keeper: Keeper) => ({ ...keeper, column: "link_key" });

/** Opens a link of its own to one row, up to and including a day. Returns its key, sealed, for that row to keep. */
export async function openLink(tx: TenantTx, institution: InstitutionId, keeper: Keeper, lastDay: Day) {
  const secret = newLinkSecret();
  const expiresAt = momentOf(later(lastDay, { days: 1 }), "00:00");
  await keepLinks(tx, [{ token: tokenFrom(secret, keeper.id), recordId: keeper.id, expiresAt }]);
  return seal(tx, institution, placeOfKey(keeper), secret.toString("base64"));
}

/** The token of a link that openLink opened, out of its sealed key. */
export async function tokenOfLink(
  tx: TenantTx,
  institution: InstitutionId,
  keeper: Keeper,
  linkKey: Uint8Array,
): Promise<string> {
  const key = await unseal(tx, institution, placeOfKey(keeper), linkKey);
  return tokenFrom(Buffer.from(key, "base64"), keeper.id);
}

/** Ends every link to these records. */
export async function endLinks(tx: TenantTx, recordIds: readonly string[]): Promise<void> {
  if (recordIds.length > 0) await tx.$executeRaw`select entrance.end_links(${[...recordIds]}::uuid[])`;
}
