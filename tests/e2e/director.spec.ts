import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { readTable } from "@/lib/exchange/tables/files";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

const borging = "/landstede/borging";

/** A page of somebody else's browser. */
async function anotherPage(browser: Browser, who: string) {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, `${who}@landstede.example`, "landstede");
  return page;
}

/** The whole numbers in a sentence, as Dutch writes them. */
function numbersIn(text: string | null): number[] {
  return (text?.match(/\d[\d.]*/g) ?? []).map((number) => Number(number.replaceAll(".", "")));
}

/** Every figure says what it counts, out of how many, how it stands and how it was counted. */
async function expectExplained(page: Page, howMany: number) {
  const cards = page.getByRole("region", { name: "De cijfers" }).getByRole("article");
  await expect(cards).toHaveCount(howMany);
  for (const card of await cards.all()) {
    await expect(card.getByRole("heading")).toContainText("?");
    await expect(card.locator("p").first()).toHaveText(/\d|afgeschermd|elk|alle/i);
    await card.getByText("Hoe geteld?").click();
    await expect(card.getByText(/^Op orde/)).toBeVisible();
    await expect(card.getByText(/^(op orde|op schema|aandacht|te weinig data|afgeschermd)$/)).toBeVisible();
  }
}

test("[Y1] the director goes from Vandaag to the figures, from the institution to a branch and a team, and takes the list along", async ({
  page,
}) => {
  test.slow();
  await signInAs(page, "directie@landstede.example", "landstede");
  const waiting = page.getByRole("region", { name: "Wat aandacht vraagt in de teams" });
  await expect(waiting.getByRole("listitem").first()).toBeVisible();
  await expectAccessible(page);
  await waiting.getByRole("link", { name: "Bekijk welke teams" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Borging van LOB" })).toBeVisible();
  await page.goto(borging);
  await expectExplained(page, 14);
  await expectAccessible(page);

  const chart = page.getByRole("region", { name: "Gesprekken door het schooljaar" });
  await chart.scrollIntoViewIfNeeded();
  await chart.getByText("Bekijk als tabel").click();
  const last = chart.getByRole("row").last();
  const cells = await last.getByRole("cell").allTextContents();
  await expect(chart.locator("svg").getByText(`${cells.at(-2)} gevoerd`)).toBeVisible();
  await expect(chart.locator("svg").getByText(`${cells.at(-1)} verwacht`)).toBeVisible();
  const [students = 0] = numbersIn(await chart.getByText(/n = /).textContent());
  const [none = 0, one = 0, more = 0] = cells.slice(-5, -2).map((cell) => numbersIn(cell)[0]);
  expect(none + one + more).toBe(students);
  const talks = page.getByRole("article").filter({ hasText: "een voortgangsgesprek?" });
  expect(numbersIn(await talks.locator("p").first().textContent())).toEqual(
    expect.arrayContaining([students, none, one, more]),
  );

  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Exporteren naar Excel" }).click();
  const table = await readTable(await readFile(await (await downloading).path()), () => 1);
  const rows = table.ok ? table.data.rows.slice(1).map((row) => row.cells) : [];
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.reduce((sum, row) => sum + Number(row[2] || 0), 0)).toBe(students);
  expect(rows.flat().filter((cell) => /^[=+@]/.test(cell))).toEqual([]);

  await page.getByRole("link", { name: "Landschap Entree" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Landschap Entree" })).toBeVisible();
  await expectExplained(page, 16);
  await expectAccessible(page);
  const teams = page.getByRole("table", { name: "Cijfers per team" });
  await expect(teams.getByText("afgeschermd").first()).toBeVisible();
  await teams.getByRole("link", { name: "Team Entree Zwolle 9" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Team Entree Zwolle 9" })).toBeVisible();
});

test("[Y1] who reads which figures: HR all contracts, the coordinator none, and no teacher, adviser or administrator any", async ({
  browser,
}) => {
  test.slow();
  const hr = await anotherPage(browser, "hr");
  await hr.goto(`${borging}?per=team`);
  const ofTeams = hr.getByRole("table", { name: "Cijfers per team" });
  await expect(ofTeams.getByRole("columnheader", { name: /Uren die aflopen/ })).toBeVisible();
  const heads = await ofTeams.getByRole("columnheader").allTextContents();
  const place = heads.findIndex((head) => head.includes("Uren die aflopen")) + 1;
  const contracts = await ofTeams.locator(`tbody tr > :nth-child(${place})`).allTextContents();
  expect(contracts.length).toBeGreaterThan(0);
  expect(contracts.filter((cell) => cell.includes("afgeschermd"))).toEqual([]);
  const coordinator = await anotherPage(browser, "lob");
  await coordinator.goto(borging);
  await expect(coordinator.getByText("Welk deel van de LOB-uren rust op contracten")).toHaveCount(0);
  await expect(coordinator.getByRole("columnheader", { name: /Uren die aflopen/ })).toHaveCount(0);
  for (const who of ["coach", "sab", "beheer", "student"]) {
    const reader = await anotherPage(browser, who);
    await expectAccessible(reader);
    expect((await reader.goto(borging))?.status(), who).toBe(404);
    expect((await reader.request.get("/api/landstede/borging")).status(), who).toBe(404);
    await reader.context().close();
  }
  const leader = await anotherPage(browser, "manager");
  await leader.goto(borging);
  await expect(leader.getByRole("heading", { level: 1, name: "Borging in mijn teams" })).toBeVisible();
  await expect(leader.getByRole("link", { name: "Team Entree Zwolle 9" })).toHaveCount(0);
  await expectAccessible(leader);
});
