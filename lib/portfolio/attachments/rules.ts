import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** What may be added to an item: nothing that a browser or a program would run. */
export const fileTypes = ["image/png", "image/jpeg", "application/pdf"] as const;
export type FileType = (typeof fileTypes)[number];

export const mostFiles = 5;
const megabyte = 1024 * 1024;
export const limits = { bytes: 5 * megabyte, allBytes: 50 * megabyte } as const;

const marks: Record<FileType, readonly number[]> = {
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "image/jpeg": [0xff, 0xd8, 0xff],
  "application/pdf": [0x25, 0x50, 0x44, 0x46, 0x2d],
};
const endings: Record<FileType, RegExp> = {
  "image/png": /\.png$/i,
  "image/jpeg": /\.jpe?g$/i,
  "application/pdf": /\.pdf$/i,
};
const usual: Record<FileType, string> = {
  "image/png": ".png",
  "image/jpeg": ".jpg",
  "application/pdf": ".pdf",
};

/** What a file is by how it begins, whatever it is called; null for anything else. */
export function typeOfFile(bytes: Uint8Array): FileType | null {
  return fileTypes.find((type) => marks[type].every((byte, at) => bytes[at] === byte)) ?? null;
}

/** The name a file is kept under: without a path or anything unreadable, and ending as what it is. */
export function nameOfFile(sent: string, type: FileType): string {
  const bare = sent
    .replace(/^.*[\\/]/u, "")
    .replace(/[\p{C}"<>|:*?]/gu, "")
    .trim();
  const stem = bare
    .replace(/\.[^.]*$/u, "")
    .replace(/^\.+/u, "")
    .slice(0, 100);
  const ending = endings[type].exec(bare)?.[0] ?? usual[type];
  return `${stem || "bestand"}${ending}`;
}

/** Whether a picture, which can be shown on the page. */
export function isPicture({ type }: { readonly type: string }): boolean {
  return type !== "application/pdf";
}

type Kept = { readonly files: number; readonly allBytes: number };
type Offered = { readonly type: FileType | null; readonly bytes: number };

/** Whether a file can be added to an item with these files, in a portfolio of this size. */
export function mayBeAdded(
  { type, bytes }: Offered,
  { files, allBytes }: Kept,
): Outcome<"empty-file" | "wrong-type" | "too-large" | "too-many-files" | "portfolio-full"> {
  if (bytes === 0) return refused("empty-file");
  if (bytes > limits.bytes) return refused("too-large");
  if (type === null) return refused("wrong-type");
  if (files >= mostFiles) return refused("too-many-files");
  return allBytes + bytes > limits.allBytes ? refused("portfolio-full") : allowed;
}
