import { parse } from "csv-parse";
import { boundRow, giveWay, limits, type Row, type Table, UnreadableFile } from "@/lib/exchange/tables/rules";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Reads text with separators (CSV, TSV) in any usual encoding. Throws UnreadableFile. */
export async function readText(bytes: Uint8Array, rowsAtMost: number): Promise<Table> {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (/^\s*(<!doctype html|<html|<table|<\?xml)/i.test(text.slice(0, 200)))
    throw new UnreadableFile("web-page");
  const stray = Array.from(text.slice(0, 4000)).filter((sign) => /[\u0000-\u0008\u000e-\u001f]/.test(sign));
  if (stray.length > 4) throw new UnreadableFile("not-a-table");
  const said = /^sep=(.)\r?\n/i.exec(text);
  const separator = said?.[1] ?? separatorOf(text);
  const body = said ? text.slice(said[0].length) : text;
  const rows = await readRows(body, separator, said ? 1 : 0, rowsAtMost);
  return { format: "text", sheet: null, encoding, separator, rows };
}

/**
 * The encoding, by its mark or by what is in it. Text that is UTF-8 but for a few damaged
 * letters stays UTF-8, so that only the damaged rows are refused.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 4000);
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 4 && even < odd / 4) return "utf-16le";
  if (even > head.length / 4 && odd < even / 4) return "utf-16be";
  const { whole, broken } = countSequences(bytes);
  return broken > whole ? "windows-1252" : "utf-8";
}

/** How many letters beyond ASCII are whole in UTF-8, and how many bytes are not. */
function countSequences(bytes: Uint8Array): { whole: number; broken: number } {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const first = bytes[at] ?? 0;
    if (first < 0x80) continue;
    const more =
      first >= 0xc2 && first < 0xe0
        ? 1
        : first >= 0xe0 && first < 0xf0
          ? 2
          : first >= 0xf0 && first < 0xf5
            ? 3
            : 0;
    const isWhole = more > 0 && isContinued(bytes, at + 1, more);
    if (isWhole) whole += 1;
    else broken += 1;
    if (isWhole) at += more;
  }
  return { whole, broken };
}

function isContinued(bytes: Uint8Array, from: number, count: number): boolean {
  for (let at = from; at < from + count; at += 1) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

/** The separator that cuts the first lines most often into the same, large number of cells: decimal commas cut too. */
export function separatorOf(text: string): string {
  const lines = firstLines(text, 20);
  const scored = [";", "\t", ",", "|"].map((separator) => {
    const counts = lines.map((line) => line.split(separator).length).filter((count) => count > 1);
    const usual = mostFrequent(counts);
    return { separator, score: counts.filter((count) => count === usual).length * usual };
  });
  return scored.reduce((best, next) => (next.score > best.score ? next : best)).separator;
}

/** The first filled lines, with what stands between quotes taken out: separators in there say nothing. */
function firstLines(text: string, count: number): string[] {
  const bare = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, "x");
  return bare
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, count);
}

function mostFrequent(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  return [...times].sort(([one, often], [other, oftenToo]) => oftenToo - often || other - one)[0]?.[0] ?? 0;
}

const piece = 128 * 1024;

async function readRows(text: string, separator: string, before: number, rowsAtMost: number): Promise<Row[]> {
  const parser = parse({
    delimiter: separator,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 200_000,
  });
  let failed = false;
  const rows: Row[] = [];
  const collect = () => {
    for (let cells = parser.read() as string[] | null; cells; cells = parser.read() as string[] | null) {
      rows.push({ number: before + rows.length + 1, cells });
    }
  };
  parser.on("error", () => (failed = true));
  for (let at = 0; at < text.length && !failed; at += piece) {
    parser.write(text.slice(at, at + piece));
    collect();
    if (rows.length >= rowsAtMost) return rows.map(boundRow);
    if (rows.length > limits.rows) throw new UnreadableFile("too-many-rows");
    await giveWay();
  }
  if (!failed) await ending(parser.on("readable", collect));
  if (failed) throw new UnreadableFile("open-quote");
  return rows.map(boundRow);
}

/** Resolves when the parser has given everything, or has failed. */
function ending(parser: ReturnType<typeof parse>): Promise<void> {
  return new Promise((ended) => {
    parser.once("error", () => ended()).once("end", () => ended());
    parser.end();
  });
}
