import { createHash } from "node:crypto";

/** Stands for what is read where no row has a version of it: another number as soon as something in it is another. */
export function editionFrom(read: unknown): number {
  const digest = createHash("sha256").update(JSON.stringify(read)).digest();
  return digest.readUInt32BE() % 1_000_000_000;
}
