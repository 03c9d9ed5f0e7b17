import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs, unfoldTasks } from "@/tests/support/journey";

const roles = "/helicon/rollen";

/** A page of somebody else's browser. */
async function anotherPage(browser: Browser, email: string) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signInAs(page, email, "helicon");
  return page;
}

async function aConcept(page: Page, name: string, task: string) {
  await page.goto(`${roles}/nieuw`);
  await page.getByLabel("Naam").fill(name);
  await page.getByLabel("Waar gaat het om?").fill("Eerste aanspreekpunt voor stagebedrijven.");
  await page.getByRole("button", { name: "Rol beginnen" }).click();
  const adding = page.getByRole("form", { name: "Taak toevoegen" });
  await adding.getByLabel("Wat", { exact: true }).fill(task);
  await adding.getByRole("button", { name: "Taak toevoegen" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: task }).first()).toBeVisible();
}

test("[C8] HR lays a concept before a team, the team says what it thinks, HR answers and closes it", async ({
  page,
  browser,
}) => {
  test.slow();
  const name = `Bedrijvencoach ${Date.now()}`;
  await signInAs(page, "hr@helicon.example", "helicon");
  await aConcept(page, name, "Bedrijven bezoeken");
  await page.getByRole("link", { name: "Voorleggen aan teams" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Leg ${name} voor aan teams` })).toBeVisible();
  await expectAccessible(page);
  await page.getByText("Dier & Zorg", { exact: true }).last().click();
  await page.getByLabel("Waar moeten ze vooral op letten?").fill("Klopt de stage?");
  await page.getByRole("button", { name: "Voorleggen", exact: true }).click();
  await expect(page.getByText("Loopt")).toBeVisible();

  const coach = await anotherPage(browser, "coach@helicon.example");
  const waiting = coach.getByRole("listitem").filter({ hasText: `Wat vind je van de rol ${name}?` });
  await unfoldTasks(coach);
  await waiting.getByRole("link").click();
  await expect(coach.getByText("Klopt de stage?")).toBeVisible();
  await expectAccessible(coach);
  await coach.getByText("Reageren", { exact: true }).first().click();
  const saying = coach.getByRole("form", { name: "Reageren op: Bedrijven bezoeken" });
  await saying.getByLabel("Wat wil je hierover zeggen?").fill("Hoe vaak is dat?");
  await saying.getByRole("button", { name: "Plaatsen" }).click();
  await expect(coach.getByText("Hoe vaak is dat?")).toBeVisible();

  await page.getByText("Datum verzetten", { exact: true }).first().click();
  const moving = page.getByRole("form", { name: "Datum verzetten" });
  await moving.getByLabel("Waarom?").fill("Het teamoverleg is later.");
  await moving.getByRole("button", { name: "Datum verzetten" }).click();
  await expect(page.getByText("Het teamoverleg is later.").first()).toBeVisible();
  await expectAccessible(page);
  await coach.reload();
  await expect(coach.getByText(/^Was tot en met .*Het teamoverleg is later\.$/)).toBeVisible();

  await page.reload();
  await page
    .getByText(/^Antwoord geven aan/)
    .first()
    .click();
  const answering = page.getByRole("form", { name: /^Antwoord geven aan/ });
  await answering.getByLabel("Antwoord").fill("Eén keer per stage. Dat komt erbij te staan.");
  await answering.getByRole("button", { name: "Antwoord plaatsen" }).click();
  await expect(page.getByText("Eén keer per stage.").first()).toBeVisible();
  await page.getByRole("button", { name: "Raadpleging afsluiten" }).click();
  await expect(page.getByText("Afgesloten")).toBeVisible();
  await expectAccessible(page);

  await coach.reload();
  await expect(coach.getByText("Eén keer per stage.")).toBeVisible();
  await expect(coach.getByRole("button", { name: "Plaatsen" })).toHaveCount(0);
});
