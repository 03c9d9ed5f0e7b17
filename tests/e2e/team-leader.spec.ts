import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs, unfoldTasks } from "@/tests/support/journey";

async function another(browser: Browser, email: string, institution = "helicon") {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, email, institution);
  return page;
}

/** The address of a team, by its name in the list. */
async function addressOf(page: Page, team: string): Promise<string> {
  await page.goto("/helicon/teams");
  const link = page.getByRole("link", { name: team, exact: true }).and(page.locator("main a"));
  return (await link.first().getAttribute("href")) ?? "";
}

async function statusOf(page: Page, path: string) {
  return (await page.goto(path))?.status();
}

test("[6.2] who has no part in a team changes nothing of it, reads no draft, and elsewhere it does not exist", async ({
  page,
  browser,
}) => {
  await signInAs(page, "teamleider@helicon.example", "helicon");
  const [own, adopted, draft] = [
    await addressOf(page, "Dier & Zorg"),
    await addressOf(page, "Bloem & Design"),
    await addressOf(page, "Groen & Grond"),
  ];
  expect(await statusOf(page, `${draft}/plan`)).toBe(404);
  for (const step of [
    "naam",
    "leden",
    "gesprekken",
    "plan/vaststellen",
    "plan/tegen-het-licht",
    "plan/doelen",
  ])
    expect(await statusOf(page, `${adopted}/${step}`), step).toBe(404);
  expect(await statusOf(page, `${adopted}/plan`)).toBe(200);
  await expect(page.getByRole("link", { name: "Doel toevoegen" })).toHaveCount(0);
  await expectAccessible(page);

  await page.goto(`${own}/naam`);
  await page.getByLabel("Naam van het team").fill("groen & grond");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("Er is al een team met deze naam.")).toBeVisible();
  await expectAccessible(page);
  await page.goto(`${own}/leden?zoek=postma`);
  await expectAccessible(page);

  const elsewhere = await another(browser, "teamleider@landstede.example", "landstede");
  expect(await statusOf(elsewhere, own)).toBe(404);
  expect(await statusOf(elsewhere, own.replace("helicon", "landstede"))).toBe(404);
  const student = await another(browser, "student@helicon.example");
  expect(await statusOf(student, `${own}/plan`)).toBe(404);
});

test("[G12] a team asks to learn something, HR answers with a reason, and a colleague reads it from Vandaag", async ({
  page,
  browser,
}) => {
  const [what, reason] = [`Doorvragen leren ${Date.now()}`, "Een middag kan, de trainer regelen wij."];
  await signInAs(page, "teamleider@helicon.example", "helicon");
  await page.goto(`${await addressOf(page, "Dier & Zorg")}/scholing/nieuw`);
  await page.getByLabel("Wat willen jullie leren?").fill(what);
  await page.getByRole("button", { name: "Vraag aan" }).click();
  await expect(page.getByLabel("Waarom?")).toBeFocused();
  await expect(page.getByLabel("Wat willen jullie leren?")).toHaveValue(what);
  await page.getByLabel("Waarom?").fill("We vragen te weinig door.");
  await page.getByLabel("Wanneer?").fill("Een middag in maart");
  await page.getByLabel("Met hoeveel mensen?").fill("8");
  await page.getByLabel("Hoeveel uur voor ieder?").fill("3,5");
  await page.getByLabel("Waar komt het geld vandaan?").selectOption({ label: "Lerarenbeurs" });
  await page.getByRole("button", { name: "Vraag aan" }).click();
  const asked = page.getByRole("listitem").filter({ hasText: what });
  await expect(asked.getByText("wacht op antwoord", { exact: true })).toBeVisible();
  await expectAccessible(page);

  const hr = await another(browser, "hr@helicon.example");
  await hr.goto("/helicon/scholing");
  await hr.getByRole("link", { name: what }).click();
  const waiting = hr.getByRole("listitem").filter({ hasText: what });
  await waiting.locator("summary").filter({ hasText: "Geef antwoord" }).click();
  await waiting.getByText("Deels", { exact: true }).click();
  await waiting.getByLabel("Waarom").fill(reason);
  await waiting.getByRole("button", { name: "Geef antwoord" }).click();
  await expect(waiting.getByText(reason)).toBeVisible();

  const coach = await another(browser, "coach@helicon.example");
  await unfoldTasks(coach);
  await coach.getByRole("link", { name: new RegExp(`^Lezen: .*${what}`) }).click();
  await expect(coach.getByText(reason)).toBeVisible();
});
