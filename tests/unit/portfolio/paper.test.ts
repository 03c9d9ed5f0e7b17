import { describe, expect, test } from "vitest";
import { picturesOnPaper, pixelsOf } from "@/lib/portfolio/taking/rules";

function png(width: number, height: number): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(24));
  bytes.setUint8(0, 0x89);
  bytes.setUint32(16, width);
  bytes.setUint32(20, height);
  return new Uint8Array(bytes.buffer);
}

/** A JPEG with a segment of its maker's before the frame. */
function jpeg(width: number, height: number): Uint8Array {
  const size = (length: number) => [length >> 8, length & 0xff];
  const maker = [0xff, 0xe1, ...size(6), 1, 2, 3, 4];
  const frame = [0xff, 0xc2, ...size(17), 8, ...size(height), ...size(width), 3, ...Array(9).fill(0)];
  return new Uint8Array([0xff, 0xd8, ...maker, ...frame]);
}

describe("[Q1] pictures of a portfolio on paper", () => {
  test.each([
    ["a PNG", png(640, 480), 307_200],
    ["a JPEG", jpeg(4000, 3000), 12_000_000],
    ["a PDF", new TextEncoder().encode("%PDF-1.7 and more of it"), null],
    ["half a PNG", png(640, 480).slice(0, 20), null],
    ["half a JPEG", jpeg(640, 480).slice(0, 14), null],
    ["a JPEG whose segments lead nowhere", new Uint8Array([0xff, 0xd8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), null],
    ["nothing", new Uint8Array(), null],
  ])("says how many pixels there are: %s", (_what, content, pixels) => {
    expect(pixelsOf(content)).toBe(pixels);
  });

  test("leave out what is too large to draw, alone or with those before it", () => {
    const photos = Array.from({ length: 20 }, (_, at) => ({ id: `p${at}`, content: jpeg(4000, 3000) }));
    expect(picturesOnPaper(photos).size).toBe(16);
    const huge = { id: "huge", content: png(12_000, 12_000) };
    const small = { id: "small", content: png(100, 100) };
    expect([...picturesOnPaper([huge, small])]).toEqual(["small"]);
  });
});
