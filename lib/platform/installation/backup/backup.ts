import { createHash, createHmac } from "node:crypto";
import { productVersion } from "@/lib/platform/env";
import { type Header, writeArchive } from "@/lib/platform/installation/backup/archive";
import { copyOut } from "@/lib/platform/installation/backup/copy";
import { copyStatement, fixSession, listTables } from "@/lib/platform/installation/backup/tables";
import { listApplied } from "@/lib/platform/installation/migrate";
import type { Owner } from "@/lib/platform/installation/owner";

export type Counted = { readonly tables: number; readonly rows: number };

/** Tells two master keys apart without giving either away. */
export function keyMark(masterKey: string): string {
  return createHmac("sha256", Buffer.from(masterKey, "base64"))
    .update("koers backup")
    .digest("hex")
    .slice(0, 16);
}

/** Writes every row of the installation to a file, as it was at one moment, while others go on working (decisions 7). */
export async function backUp(owner: Owner, file: string, masterKey: string): Promise<Counted> {
  await fixSession(owner);
  await owner.query("begin isolation level repeatable read read only");
  const counted = { tables: 0, rows: 0 };
  try {
    await writeArchive(file, async (write) => {
      await write("H", await headerOf(owner, masterKey));
      for (const table of await listTables(owner)) {
        await write("T", table);
        const end = await writeRows(owner, copyStatement(table, "to stdout"), (chunk) => write("D", chunk));
        await write("E", end);
        counted.tables += 1;
        counted.rows += end.rows;
      }
      await write("Z", { tables: counted.tables });
    });
  } finally {
    await owner.query("rollback");
  }
  return counted;
}

async function headerOf(owner: Owner, masterKey: string): Promise<Header> {
  const applied = await listApplied(owner);
  return {
    format: 1,
    product: productVersion(),
    madeAt: new Date().toISOString(),
    migrations: applied.map(({ migration_name: name, checksum }) => ({ name, checksum })),
    keyMark: keyMark(masterKey),
  };
}

const chunkBytes = 256 * 1024;

async function writeRows(owner: Owner, statement: string, write: (chunk: Buffer) => Promise<void>) {
  const hash = createHash("sha256");
  let kept: Buffer[] = [];
  let size = 0;
  let writing = Promise.resolve();
  const flush = () => {
    const chunk = Buffer.concat(kept);
    [kept, size] = [[], 0];
    writing = writing.then(() => write(chunk));
    return writing;
  };
  const rows = await copyOut(owner, statement, (line) => {
    hash.update(line);
    kept.push(line);
    size += line.length;
    return size < chunkBytes ? undefined : flush();
  });
  if (size > 0) await flush();
  return { rows, sha256: hash.digest("hex") };
}
