import { expect, test } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/journey";

/** What could be wrong with a page, each in a way that one look alone finds. */
const faults = [
  {
    what: "words that are hard to read in the dark alone",
    html: `<style>@media (prefers-color-scheme: dark) { p { color: #555; background: #444; } }</style><p>Moeilijk te lezen</p>`,
    found: /axe, dark.*color-contrast/s,
  },
  { what: "a field without a label", html: "<input type=text>", found: /axe, light.*label/s },
  {
    what: "a button that comes to lie under a bar, once scrolled to the end",
    html: `<button style="position: sticky; top: 0; height: 30px; width: 90%">Zoek</button><div style="height: 3000px"></div>
      <button style="height: 30px; width: 90px">Opslaan</button><div style="height: 874px"></div>`,
    found: /axe, at the end.*target-size/s,
  },
  {
    what: "something wider than a small phone",
    html: `<div style="width: 400px">Breed</div>`,
    found: /wider than 320 pixels/,
  },
];

test("what every journey looks for in a page is found: contrast in the dark, labels, targets at the end, width", async ({
  page,
}) => {
  const show = (html: string) =>
    page.setContent(
      `<!doctype html><html lang="nl"><title>Proef</title><main><h1>Proef</h1>${html}</main></html>`,
    );
  await show("<p>Niets mis</p>");
  await expectAccessible(page);
  for (const { what, html, found } of faults) {
    await show(html);
    await expect(expectAccessible(page), what).rejects.toThrow(found);
  }
});
