import { Inflate } from "fflate";
import { giveWay, limits, UnreadableFile } from "@/lib/exchange/tables/rules";

/** A file inside an archive, still packed. */
type Entry = { readonly packed: Uint8Array; readonly isStored: boolean };

/** The files of an archive by name. */
export type Archive = ReadonlyMap<string, Entry>;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/** Reads the list of an archive (zip). Throws UnreadableFile when it is damaged, locked or too large. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new UnreadableFile("too-large");
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw new UnreadableFile("broken");
    const { name, entry, next } = readEntry(bytes, view, at);
    entries.set(name, entry);
    at = next;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  throw new UnreadableFile("broken");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number) {
  const method = view.getUint16(at + 10, true);
  if (view.getUint16(at + 8, true) & 1) throw new UnreadableFile("locked");
  const size = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const local = view.getUint32(at + 42, true);
  const isThere = local + 30 <= bytes.length && view.getUint32(local, true) === localMark;
  if (!isThere || (method !== 0 && method !== 8)) throw new UnreadableFile("broken");
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + size > bytes.length) throw new UnreadableFile("broken");
  const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
  return { name, next, entry: { packed: bytes.subarray(from, from + size), isStored: method === 0 } };
}

/** What may still be unpacked; shared by everything that is read of one file. */
export type Budget = { left: number };

const piece = 64 * 1024;

/**
 * Unpacks a file piece by piece, so that a small archive that unpacks to gigabytes is refused
 * before they are in memory. `take` returns false when it has seen enough.
 */
export async function unpack(entry: Entry, budget: Budget, take: (text: string) => boolean): Promise<void> {
  const decoder = new TextDecoder("utf-8");
  let goesOn = true;
  const receive = (bytes: Uint8Array, isLast: boolean) => {
    budget.left -= bytes.length;
    if (budget.left < 0) throw new UnreadableFile("too-large");
    if (goesOn) goesOn = take(decoder.decode(bytes, { stream: !isLast }));
  };
  const inflate = new Inflate(receive);
  const { packed } = entry;
  for (let at = 0; at < packed.length && goesOn; at += piece) {
    const isLast = at + piece >= packed.length;
    const part = packed.subarray(at, at + piece);
    if (entry.isStored) receive(part, isLast);
    else push(inflate, part, isLast);
    await giveWay();
  }
}

function push(inflate: Inflate, part: Uint8Array, isLast: boolean): void {
  try {
    inflate.push(part, isLast);
  } catch (error) {
    // The unpacker throws on damaged bytes; that is a fault of the file, not of ours.
    throw error instanceof UnreadableFile ? error : new UnreadableFile("broken");
  }
}
