import type { Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { readFile } from "node:fs/promises";
import { expect, test } from "@/tests/support/browser";
import { circleOf, pageOf } from "@/tests/support/circle";
import { expectAccessible, signInAs } from "@/tests/support/journey";
import { aPicture } from "@/tests/support/picture";

const phone = { width: 360, height: 740 };
const title = "Een boze klant op maandag";
const hidden = "Alleen voor mij";

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Three short steps on a phone, a picture with it, and something that stays with the student. */
async function write(own: Page) {
  await own.setViewportSize(phone);
  await own.goto("/landstede/mijn-portfolio");
  await expectAccessible(own);
  await own
    .getByRole("link", { name: /^(Schrijf een reflectie|Iets toevoegen)$/ })
    .first()
    .click();
  await own.getByLabel("Titel").fill(title);
  await own.getByRole("radio", { name: "Loopbaan" }).check();
  await expectAccessible(own);
  await own.getByRole("button", { name: "Opslaan" }).click();
  await expect(own.getByText("Vul dit in.").first()).toBeVisible();
  await expect(own.getByLabel("Titel")).toHaveValue(title);
  await own.getByLabel("Wat gebeurde er?").fill("Een klant was boos en ik bleef rustig.");
  await own.getByLabel(/^Wat betekent dat voor mij\?/).fill("Ik ben goed met mensen.");
  await own.getByRole("button", { name: "Opslaan" }).click();
  await expect(heading(own, title)).toBeVisible();
  const file = own.getByLabel("Bestand", { exact: true });
  await file.setInputFiles({ name: "web.png", mimeType: "image/png", buffer: Buffer.from("<svg>") });
  await own.getByRole("button", { name: "Toevoegen", exact: true }).click();
  await expect(own.getByText("Dit is geen PNG, JPEG of PDF.", { exact: false })).toBeVisible();
  await file.setInputFiles({ name: "werk.png", mimeType: "image/png", buffer: aPicture });
  await own.getByRole("button", { name: "Toevoegen", exact: true }).click();
  await expect(own.getByRole("img", { name: "werk.png" })).toBeVisible();
  await expectAccessible(own);
  await own.goto("/landstede/mijn-portfolio/nieuw?soort=doel");
  await own.getByLabel("Titel").fill(hidden);
  await own.getByRole("radio", { name: "Zingeving" }).check();
  await own.getByRole("button", { name: "Opslaan" }).click();
  await expect(heading(own, hidden)).toBeVisible();
}

/** Opens the reflection for one purpose until the last day there can be. */
async function share(own: Page, purpose: string, to: string) {
  const form = own.getByRole("form", { name: "Iets delen" });
  await form.getByRole("radio", { name: purpose }).check();
  if (to) await form.getByLabel(/^Voor wie is de link\?/).fill(to);
  const day = form.getByLabel("Tot en met welke dag?");
  await day.fill((await day.getAttribute("max")) ?? "");
  await form.getByRole("checkbox", { name: title }).check();
  await form.getByRole("button", { name: "Delen" }).click();
}

test("[Q1, Q2, Q3, Q4, Q7] a student writes, shares with their coach and by a link, takes it back at once, and takes it along", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const base = String(baseURL);
  const { student } = await circleOf("coach", "coach@landstede.example");
  const own = await pageOf(browser, student, base);
  await signInAs(page, "coach@landstede.example", "landstede");
  const shown = `/landstede/studenten/${student.id}/portfolio`;
  await write(own);
  expect((await page.goto(shown))?.status()).toBe(404);

  await own.goto("/landstede/mijn-portfolio/delen");
  await expectAccessible(own);
  await own.getByRole("form", { name: "Iets delen" }).getByRole("button", { name: "Delen" }).click();
  await expect(own.getByText("Vul een datum in", { exact: false })).toBeVisible();
  await share(own, "Mijn coach", "");
  const stops = own.getByRole("button", { name: "Stoppen met delen" });
  await expect(stops).toHaveCount(1);
  await share(own, "Een leerbedrijf", "Bea Bakker");
  await expect(stops).toHaveCount(2);
  await own.getByText("Link voor Bea Bakker").click();
  await expectAccessible(own);
  const link = new URL((await own.getByText(/\/r\/portfolio\/[\w-]{32}$/).textContent()) ?? "").pathname;

  await page.goto(`/landstede/studenten/${student.id}`);
  await page.getByRole("region", { name: "Portfolio" }).getByRole("link").click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(page.getByRole("img", { name: "werk.png" })).toBeVisible();
  await expect(page.getByText(hidden)).toHaveCount(0);
  await expectAccessible(page);

  const company = await (await browser.newContext({ locale: "nl-NL", viewport: phone })).newPage();
  await company.goto(new URL(link, base).href);
  await expect(company.getByRole("heading", { name: title })).toBeVisible();
  await expect(company.getByText(hidden)).toHaveCount(0);
  await expectAccessible(company);
  expect(await company.context().cookies()).toEqual([]);
  const picture = await company.getByRole("img", { name: "werk.png" }).getAttribute("src");
  const answer = await company.request.get(new URL(picture ?? "", base).href);
  expect(answer.headers()["content-disposition"]).toMatch(/^attachment/);
  expect(answer.headers()["x-content-type-options"]).toBe("nosniff");

  await own.goto("/landstede/mijn-portfolio");
  await own.getByRole("link", { name: title }).click();
  await expect(own.getByText(/las dit voor het laatst op/)).toBeVisible();
  await own.goto("/landstede/mijn-portfolio/delen");
  await expect(own.getByText(/Geopend op/)).toBeVisible();
  await stops.first().click();
  await expect(stops).toHaveCount(1);
  await stops.first().click();
  await expect(own.getByText("Je deelt nu niets.", { exact: false })).toBeVisible();
  expect((await page.reload())?.status()).toBe(404);
  expect((await company.reload())?.status()).toBe(404);
  expect((await company.request.get(new URL(picture ?? "", base).href)).status()).toBe(404);
  await expectAccessible(company);

  await own.goto("/landstede/mijn-portfolio/vitrine");
  await expectAccessible(own);
  await own.goto("/landstede/mijn-portfolio");
  const download = own.waitForEvent("download");
  await own.getByRole("link", { name: "Alles downloaden (zip)" }).click();
  const archive = unzipSync(await readFile(await (await download).path()));
  const paper = own.waitForEvent("download");
  await own.getByRole("link", { name: "Alles als PDF" }).click();
  expect((await readFile(await (await paper).path())).subarray(0, 5).toString()).toBe("%PDF-");
  expect(Object.keys(archive).sort()).toEqual(["bestanden/1-werk.png", "index.html", "portfolio.json"]);
  expect(Buffer.from(archive["index.html"] ?? []).toString()).toContain("ik bleef rustig");
});
