import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makesPdf, pdfOf } from "@/lib/platform/pdf";

const asked: string[] = [];
const outside = createServer((request, response) => {
  asked.push(request.url ?? "");
  response.end();
});

beforeAll(() => new Promise<void>((resolve) => outside.listen(0, "127.0.0.1", resolve)));
afterAll(() => outside.close());

const print = (body: string) => {
  const page = `<!doctype html><html lang="nl"><title>Proef</title><body>${body}</body></html>`;
  return pdfOf(async () => ({ parts: { "index.html": Buffer.from(page) }, footer: "<p></p>" }));
};

/** What can be read in a PDF without opening its streams. */
const textOf = (pdf: Uint8Array | null) => Buffer.from(pdf ?? []).toString("latin1");

describe.runIf(makesPdf())("[Q1] a document as PDF", () => {
  test("is tagged, in its language", async () => {
    const pdf = textOf(await print("<h1>Mijn portfolio</h1><p>Ngọc ten Łukasz</p>"));
    expect(pdf.slice(0, 5)).toBe("%PDF-");
    expect(pdf).toContain("/MarkInfo <</Type /MarkInfo\n/Marked true");
    expect(pdf).toContain("/Lang (nl)");
  });

  test("runs no script, and reaches nothing outside of its parts", async () => {
    const { port } = outside.address() as AddressInfo;
    const elsewhere = `http://127.0.0.1:${port}`;
    const hostile = `<img src="${elsewhere}/picture"><link rel="stylesheet" href="${elsewhere}/style">
      <iframe src="${elsewhere}/frame"></iframe><img src="file:///etc/hostname">
      <script>fetch("${elsewhere}/script");location = "${elsewhere}/gone"</script>`;
    expect(await print(hostile)).not.toBeNull();
    await print(`<meta http-equiv="refresh" content="0;url=${elsewhere}/refresh">`);
    expect(asked).toEqual([]);
  });

  test("is made for two at once, and a third is told to come back", async () => {
    const made = await Promise.all([1, 2, 3].map(() => print("<p>Kort</p>")));
    expect(made.map((pdf) => pdf !== null)).toEqual([true, true, false]);
    expect(await print("<p>Daarna</p>")).not.toBeNull();
  });
});
