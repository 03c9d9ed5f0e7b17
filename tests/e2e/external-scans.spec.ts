import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

const team = "Team Gezondheid & Sport Harderwijk 2";
const head = "Team;Bron;Dag;Methode;Deelnemers;Vraag;Stap 1;Stap 2;Stap 3;Stappen";

/** Offers a file by its rows. */
async function offer(page: Page, name: string, rows: readonly string[]) {
  await page.getByLabel("Bestand", { exact: true }).setInputFiles({
    ...{ name, mimeType: "text/csv" },
    buffer: Buffer.from([head, ...rows].join("\r\n")),
  });
  await page.getByRole("button", { name: "Lezen en bekijken" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

test("[D5] what others found is read in after a mistake was mended; the team reads it and its leader says what they take from it; it goes as it came", async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const source = `Bureau ${Date.now()}`;
  const row = (count: number) =>
    `${team};${source};18-05-2026;Vragenlijst;12;Wij leren van ${source};0;${count};6;Nooit | Soms | Vaak`;
  await signInAs(page, "hr@landstede.example", "landstede");
  await page.goto("/landstede/scans/teams/extern/inlezen");
  const [empty] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Leeg bestand ophalen" }).click(),
  ]);
  expect(empty.suggestedFilename()).toMatch(/\.xlsx$/);
  await offer(page, `${source}.csv`, [row(5)]);
  await expect(page.getByText("De aantallen per stap zijn samen niet het aantal deelnemers.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Inlezen" })).toHaveCount(0);
  await expectAccessible(page);

  await page.goto("/landstede/scans/teams/extern/inlezen");
  await offer(page, `${source}.csv`, [row(6)]);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Inlezen" }).click();
  await expect(page.getByText("De uitslag is ingelezen.")).toBeVisible();

  const leader = await (await browser.newContext({ locale: "nl-NL" })).newPage();
  await signInAs(leader, "teamleider@landstede.example", "landstede");
  await leader.goto("/landstede/scans/teams");
  await leader.getByRole("link", { name: `Extern: ${source}` }).click();
  await expect(leader.getByRole("heading", { level: 1, name: new RegExp(source) })).toBeVisible();
  await leader.getByRole("textbox", { name: "Wat wil je erbij zeggen?" }).fill("We oefenen dit samen.");
  await leader.getByRole("button", { name: "Opslaan" }).click();
  await expect(leader.getByText("Opgeslagen.")).toBeVisible();
  await expectAccessible(leader);
  const address = leader.url();
  const [workbook] = await Promise.all([
    leader.waitForEvent("download"),
    leader.getByRole("link", { name: "Als Excel" }).click(),
  ]);
  expect(workbook.suggestedFilename()).toContain(source);

  const member = await (await browser.newContext({ locale: "nl-NL" })).newPage();
  await signInAs(member, "coach@landstede.example", "landstede");
  await member.goto(address);
  await expect(member.getByText("We oefenen dit samen.")).toBeVisible();
  await expect(member.getByRole("button", { name: "Opslaan" })).toHaveCount(0);
  expect((await page.goto(address))?.status()).toBe(404);

  await page.goto("/landstede/scans/teams/extern");
  const entry = page.getByRole("row").filter({ hasText: source });
  await entry.getByText("Weghalen", { exact: true }).click();
  await entry.getByRole("link", { name: `Of alles uit ${source}.csv weghalen` }).click();
  await expect(page.getByText("Bij 1 uitslag staat een toelichting")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ja, haal deze uitslag weg" }).click();
  await expect(page.getByText("Alles uit dat bestand is weg.")).toBeVisible();
  await expect(page.getByText(source)).toHaveCount(0);
  expect((await member.goto(address))?.status()).toBe(404);
});
