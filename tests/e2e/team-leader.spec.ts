import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

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
