import {
  type FileFault,
  isBlank,
  limits,
  type Row,
  type Table,
  UnreadableFile,
} from "@/lib/exchange/tables/rules";
import { readText } from "@/lib/exchange/texts/files";
import { readWorkbook } from "@/lib/exchange/workbooks/files";
import { done, type Outcome, refused } from "@/lib/platform/outcome";

/**
 * Reads a file as schools export them, CSV, TSV or XLSX, whatever its name says: what is in it
 * decides. `score` says how much the first rows of a sheet look like what is expected. With `rowsAtMost`
 * it stops early: enough to see the headers.
 */
export async function readTable(
  bytes: Uint8Array,
  score: (rows: readonly Row[]) => number,
  rowsAtMost = Infinity,
): Promise<Outcome<FileFault, Table>> {
  if (bytes.length === 0) return refused("empty");
  if (bytes.length > limits.bytes) return refused("too-large");
  try {
    const table = startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)
      ? await readWorkbook(bytes, score, rowsAtMost)
      : await readPlain(bytes, rowsAtMost);
    return table.rows.every(isBlank) ? refused("empty") : done(table);
  } catch (error) {
    if (error instanceof UnreadableFile) return refused(error.fault);
    throw error;
  }
}

async function readPlain(bytes: Uint8Array, rowsAtMost: number): Promise<Table> {
  // The container of Excel before 2007, and of a workbook behind a password.
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new UnreadableFile(includesName(bytes, "EncryptedPackage") ? "locked" : "old-workbook");
  }
  const isOther =
    startsWith(bytes, 0x25, 0x50, 0x44, 0x46) ||
    startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    startsWith(bytes, 0xff, 0xd8, 0xff);
  if (isOther || startsWith(bytes, 0x50, 0x4b)) throw new UnreadableFile(isOther ? "not-a-table" : "broken");
  return readText(bytes, rowsAtMost);
}

function startsWith(bytes: Uint8Array, ...first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}

function includesName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
}
