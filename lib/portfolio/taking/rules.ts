/** How large pictures may be that go on paper, each and together: what is small to keep can be gigabytes to draw. */
const pixels = { each: 50_000_000, together: 200_000_000 } as const;

type Picture = { readonly id: string; readonly content: Uint8Array };

/** The ids of the pictures that go on paper, as long as there is room for them; the others are named only. */
export function picturesOnPaper(files: readonly Picture[]): ReadonlySet<string> {
  let room: number = pixels.together;
  const fitting = files.filter(({ content }) => {
    const needed = pixelsOf(content);
    if (needed === null || needed > Math.min(room, pixels.each)) return false;
    room -= needed;
    return true;
  });
  return new Set(fitting.map(({ id }) => id));
}

/** How many pixels a PNG or JPEG says it has; null for anything that does not say so. */
export function pixelsOf(content: Uint8Array): number | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (content[0] === 0x89) return view.byteLength < 24 ? null : view.getUint32(16) * view.getUint32(20);
  if (content[0] !== 0xff) return null;
  // A JPEG is a row of segments, each with its length; the one that begins a frame holds its height and width.
  for (let at = 2; at + 9 <= view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return null;
    const mark = view.getUint8(at + 1);
    if (mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark))
      return view.getUint16(at + 5) * view.getUint16(at + 7);
  }
  return null;
}
