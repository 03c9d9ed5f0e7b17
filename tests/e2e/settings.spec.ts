import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

const settings = "/landstede/beheer/instellingen";

async function anotherPage(browser: Browser, email: string, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signInAs(page, email, "landstede");
  return page;
}

async function keepTalks(page: Page, talks: string) {
  const form = page.getByRole("form", { name: "Waar rekent Koers mee?" });
  await form.getByLabel("Gesprekken per schooljaar").fill(talks);
  await form.getByRole("button", { name: "Opslaan" }).click();
}

const saved = (page: Page) => page.getByText("Opgeslagen. Koers rekent er nu mee.");

test("[O1] the administrator asks for three talks a year: the figures follow, the change is told, and two writers lose nothing", async ({
  page,
  browser,
}) => {
  test.slow();
  await signInAs(page, "beheer@landstede.example", "landstede");
  await page
    .getByRole("navigation", { name: "Hoofdmenu" })
    .getByRole("link", { name: "Instellingen" })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "Instellingen" })).toBeVisible();
  await expect(page.getByRole("region", { name: "Hoe lang vastleggen duurt" })).toBeVisible();
  const director = await anotherPage(browser, "directie@landstede.example", { javaScriptEnabled: false });
  await director.goto(settings);

  await keepTalks(page, "1");
  await expect(page.getByText("Kies een getal van 2 tot en met 20.")).toBeVisible();
  await expect(page.getByLabel("Gesprekken per schooljaar")).toHaveValue("1");
  await expectAccessible(page);
  await keepTalks(page, "3");
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText("3 gesprekken: vanaf")).toBeVisible();
  const told = page.getByRole("table", { name: "Aanpassingen, de nieuwste eerst" }).getByRole("row").nth(1);
  await expect(told).toContainText("Gesprekken per schooljaar");
  await expect(told).toContainText("2 gesprekken");
  await expectAccessible(page);

  await keepTalks(director, "4");
  await expect(director.getByText("Zo staat het er nu")).toBeVisible();
  await expect(director.getByLabel("Gesprekken per schooljaar")).toHaveValue("4");
  await keepTalks(director, "2");
  await expect(saved(director)).toBeVisible();
  await expect(director.getByText("2 gesprekken: vanaf")).toBeVisible();
});

test("[O1] a week without lessons is pressed with the keyboard, counted, told and taken back", async ({
  page,
}) => {
  await signInAs(page, "directie@landstede.example", "landstede");
  await page.goto(`${settings}/jaarkalender`);
  await page.getByRole("link", { name: /^Naar 20/ }).click();
  await page.waitForURL(/jaar=/);
  const week = page
    .getByRole("group", { name: /^september/ })
    .getByRole("checkbox")
    .first();
  const count = page.getByText(/van de 5[23] weken zijn lesweken/);
  const before = String(await count.textContent());
  const press = async () => {
    await week.focus();
    await page.keyboard.press("Space");
  };
  await press();
  await expect(count).not.toHaveText(before);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(saved(page)).toBeVisible();
  await expect(page.getByText("geen les meer:").first()).toBeVisible();
  await expectAccessible(page);
  await press();
  await expect(count).toHaveText(before);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("weer les:").first()).toBeVisible();
});

test("[decision 33] HR records the works council's decision, the directie confirms it, HR withdraws it", async ({
  page,
  browser,
}) => {
  test.slow();
  const council = `${settings}/ondernemingsraad`;
  await signInAs(page, "hr@landstede.example", "landstede");
  await page.goto(council);
  await page.getByRole("button", { name: "Besluit vastleggen" }).click();
  await expect(page.getByText("Vul een datum in", { exact: false }).first()).toBeVisible();
  await expectAccessible(page);
  const document = `Besluit ${Date.now()}`;
  await page.getByLabel("Datum van het besluit").fill("2026-06-18");
  await page.getByLabel("Welk besluit is het?").fill(document);
  await page.getByRole("button", { name: "Besluit vastleggen" }).click();
  await expect(page.getByText("wacht op de directie")).toBeVisible();

  const director = await anotherPage(browser, "directie@landstede.example");
  await director.goto(council);
  await expect(director.getByText(document)).toBeVisible();
  await expectAccessible(director);
  await director.getByRole("button", { name: "Bevestigen namens de directie" }).click();
  await expect(director.getByText("geldt nu", { exact: true })).toBeVisible();

  await page.reload();
  await page.getByText("Instemming intrekken").first().click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Instemming intrekken" }).click();
  await expect(page.getByText("Er is nog geen instemming")).toBeVisible();
  await expect(page.getByText("Eerdere besluiten")).toBeVisible();
});

test("settings are nobody's but their readers': HR reads without a form, a coach and a student get the page that is absent", async ({
  page,
  browser,
}) => {
  await signInAs(page, "hr@landstede.example", "landstede");
  await page.goto(settings);
  await expect(page.getByText("Gesprekken per schooljaar").first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Opslaan" })).toHaveCount(0);
  for (const email of ["coach@landstede.example", "student@landstede.example"]) {
    const other = await anotherPage(browser, email);
    for (const part of ["", "/jaarkalender", "/ondernemingsraad"])
      expect((await other.goto(settings + part))?.status()).toBe(404);
  }
});
