import "server-only";

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { InstitutionId } from "@/lib/platform/actor";
import { env } from "@/lib/platform/env";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Where a sealed text lies. It is part of the seal: a text moved elsewhere can't be opened. */
export type Place = { readonly table: string; readonly id: string; readonly column: string };

const version = 1;
const opened = new Map<string, Buffer>();

/** Encrypts a text, or a file, under the institution's key (AES-256-GCM): version byte, nonce, tag, content. */
export async function seal(
  tx: TenantTx,
  institutionId: InstitutionId,
  place: Place,
  content: string | Uint8Array,
) {
  const bytes = typeof content === "string" ? Buffer.from(content, "utf8") : Buffer.from(content);
  return encrypt(await keyOf(tx, institutionId), addressOf(institutionId, place), bytes);
}

/** Decrypts the text that `seal` encrypted for this institution and place; throws on anything else. */
export async function unseal(...sealed: Parameters<typeof unsealBytes>): Promise<string> {
  return (await unsealBytes(...sealed)).toString("utf8");
}

/** As unseal, of a file. */
export async function unsealBytes(
  tx: TenantTx,
  institutionId: InstitutionId,
  place: Place,
  body: Uint8Array,
): Promise<Buffer<ArrayBuffer>> {
  return decrypt(await keyOf(tx, institutionId), addressOf(institutionId, place), body);
}

/** Makes the key of a new institution, wrapped by the master key. */
export async function makeInstitutionKey(tx: TenantTx, institutionId: InstitutionId): Promise<void> {
  const wrappedKey = encrypt(masterKey(), institutionId, randomBytes(32));
  await tx.institutionKey.create({ data: { wrappedKey }, select: { institutionId: true } });
}

async function keyOf(tx: TenantTx, institutionId: InstitutionId): Promise<Buffer> {
  const known = opened.get(institutionId);
  if (known) return known;
  const { wrappedKey } = await tx.institutionKey.findFirstOrThrow({ select: { wrappedKey: true } });
  const key = decrypt(masterKey(), institutionId, wrappedKey);
  opened.set(institutionId, key);
  return key;
}

function masterKey(): Buffer {
  return Buffer.from(env().MASTER_KEY, "base64");
}

function addressOf(institutionId: string, { table, id, column }: Place): string {
  return [institutionId, table, id, column].join("|");
}

function encrypt(key: Buffer, address: string, text: Buffer): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(address));
  const body = Buffer.concat([cipher.update(text), cipher.final()]);
  return new Uint8Array(Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), body]));
}

function decrypt(key: Buffer, address: string, sealed: Uint8Array): Buffer<ArrayBuffer> {
  const bytes = Buffer.from(sealed);
  if (bytes[0] !== version) throw new Error("Sealed by an unknown version.");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(1, 13)).setAAD(Buffer.from(address));
  decipher.setAuthTag(bytes.subarray(13, 29));
  return Buffer.concat([decipher.update(bytes.subarray(29)), decipher.final()]);
}
