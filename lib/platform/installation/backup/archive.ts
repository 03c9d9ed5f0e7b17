import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { createGunzip, createGzip } from "node:zlib";
import { pipeline } from "node:stream/promises";
import { z } from "zod";
import { Refused } from "@/lib/platform/refused";

/**
 * The archive is a gzip stream of frames: one letter, the length in four bytes, and that many bytes. `H` opens it,
 * then for each table `T`, any number of `D` with rows, and `E`; `Z` closes it, so that a torn file is noticed.
 */
export type Frame = { readonly kind: string; readonly bytes: Buffer };

export const headerShape = z.object({
  format: z.literal(1),
  product: z.string(),
  madeAt: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  keyMark: z.string(),
});
export const tableShape = z.object({ name: z.string(), columns: z.array(z.string()) });
export const tableEndShape = z.object({ rows: z.number().int(), sha256: z.string() });
export type Header = z.output<typeof headerShape>;

/** Writes an archive beside its name and puts it there when it is whole and on the disk. */
export async function writeArchive(
  file: string,
  fill: (write: (kind: string, content: Buffer | object) => Promise<void>) => Promise<void>,
): Promise<void> {
  const part = `${file}.part`;
  const zip = createGzip({ level: 6 });
  const written = pipeline(zip, createWriteStream(part, { mode: 0o600 }));
  try {
    await Promise.race([
      written,
      fill(async (kind, content) => {
        const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
        const head = Buffer.alloc(5, kind);
        head.writeUInt32BE(bytes.length, 1);
        zip.write(head);
        if (!zip.write(bytes)) await once(zip, "drain");
      }),
    ]);
    zip.end();
    await written;
    const handle = await open(part, "r");
    await handle.sync();
    await handle.close();
    await rename(part, file);
  } catch (error) {
    zip.destroy();
    await written.catch(() => undefined);
    await rm(part, { force: true });
    throw error;
  }
}

/** The frames of an archive, one by one; refuses a file that is none, or that ends too early. */
export async function* readArchive(file: string): AsyncGenerator<Frame> {
  const source = createReadStream(file);
  const zip = createGunzip();
  const flowing = pipeline(source, zip);
  flowing.catch(() => undefined);
  let kept: Buffer = Buffer.alloc(0);
  let last = "";
  try {
    for await (const chunk of zip as AsyncIterable<Buffer>) {
      kept = kept.length > 0 ? Buffer.concat([kept, chunk]) : chunk;
      while (kept.length >= 5 && kept.length >= 5 + kept.readUInt32BE(1)) {
        const length = kept.readUInt32BE(1);
        last = kept.toString("latin1", 0, 1);
        yield { kind: last, bytes: kept.subarray(5, 5 + length) };
        kept = kept.subarray(5 + length);
      }
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Refused(`There is no file ${file}.`, { cause: error });
    if (code?.startsWith("Z_"))
      throw new Refused(`${file} is no backup of Koers, or it is damaged.`, { cause: error });
    throw error;
  }
  if (last !== "Z" || kept.length > 0) throw new Refused(`${file} is not whole: its end is missing.`);
}

/** A frame's content, checked; refuses when the archive has something else there. */
export function contentOf<Shape extends z.ZodType>(
  frame: Frame | undefined,
  kind: string,
  shape: Shape,
): z.output<Shape> {
  if (frame?.kind !== kind) throw new Refused("The backup is damaged: its parts are not in order.");
  const content = shape.safeParse(jsonOf(frame.bytes));
  if (!content.success) throw new Refused("The backup is damaged: one of its parts can't be read.");
  return content.data;
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch {
    return undefined;
  }
}
