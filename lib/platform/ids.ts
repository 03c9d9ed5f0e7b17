import { randomBytes } from "node:crypto";

/** A new UUIDv7: sorted by time, made by the application so that no database is asked. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** A uuid as it is always written; any other text as it is. Otherwise one's own id in capitals would pass for another's. */
export function inOneWriting(text: string): string {
  const small = text.toLowerCase();
  return isId(small) ? small : text;
}

/** Whether a text is a uuid in its usual writing; nothing else ever reaches the database as one. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text);
}
