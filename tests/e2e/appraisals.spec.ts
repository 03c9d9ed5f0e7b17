import type { Browser, Page } from "@playwright/test";
import { dayOf } from "@/lib/platform/calendar";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

const school = "helicon";
const width = { viewport: { width: 360, height: 740 } };

async function openAs(browser: Browser, who: string): Promise<Page> {
  const page = await (await browser.newContext(width)).newPage();
  await signInAs(page, `${who}@${school}.example`, school);
  return page;
}

test("[H4] [H8] [M14] an appraisal is planned, written, laid, objected to and checked, and finds nothing of the employee's development", async ({
  page: leader,
  browser,
}) => {
  test.slow();
  await leader.setViewportSize(width.viewport);
  await signInAs(leader, `teamleider@${school}.example`, school);
  await leader.goto(`/${school}/beoordelingen`);
  await leader.getByRole("link", { name: "Beoordeling plannen" }).click();
  await leader.getByLabel("Met wie").selectOption({ label: "Ngoc van der Maas" });
  await expectAccessible(leader);
  await leader.getByLabel("Dag van het gesprek").fill(dayOf(new Date()));
  await leader.getByRole("button", { name: "Plannen" }).click();
  await leader.waitForURL(/beoordelingen\/[0-9a-f-]{36}$/);
  const address = leader.url();

  const employee = await openAs(browser, "coach");
  await expect(employee.getByText("Lees de uitnodiging voor je beoordelingsgesprek")).toBeVisible();
  await employee.goto(address);
  await expect(employee.getByText("vraag het vóór het gesprek", { exact: false })).toBeVisible();
  await employee.getByRole("button", { name: "Ik heb dit gelezen" }).click();
  await expect(employee.getByText(/^Gelezen op/)).toBeVisible();

  await leader.getByRole("link", { name: "Schrijven" }).click();
  await expectAccessible(leader);
  for (const aspect of [
    "Onderwijs en begeleiding",
    "Samenwerken in het team",
    "Afspraken nakomen",
    "Bijblijven in het vak",
  ]) {
    const part = leader.getByRole("group", { name: aspect });
    await part.getByText("Naar verwachting", { exact: true }).click();
    await part.getByRole("textbox").fill(`Gezien bij ${aspect.toLowerCase()}.`);
  }
  await leader.getByLabel("Conclusie in je eigen woorden").fill("Goed gewerkt dit jaar.");
  await leader.getByRole("button", { name: "Opslaan" }).click();
  await leader.waitForURL(address);
  await expect(leader.getByRole("region", { name: "De beoordeling" }).getByText("Concept")).toBeVisible();
  await employee.reload();
  await expect(employee.getByText("Goed gewerkt dit jaar.")).toHaveCount(0);

  await leader.getByText("Om een citaat vragen").click();
  await leader.getByLabel("Wat wil je aanhalen, en waarom?").fill("Je leervraag van dit jaar.");
  await leader.getByRole("button", { name: "Vragen", exact: true }).click();
  await expect(leader.getByText("Wacht op antwoord")).toBeVisible();
  for (const place of ["mijn-profiel", "scans", "gesprekken", "studenten"])
    await expect(leader.getByRole("main").locator(`a[href*="/${place}"]`)).toHaveCount(0);
  await expectAccessible(leader);

  await employee.reload();
  await expectAccessible(employee);
  await employee.getByRole("textbox", { name: "Jouw citaat" }).fill("Ik wil leren doorvragen.");
  await employee.getByRole("button", { name: "Dit mag erin" }).click();
  await expect(employee.getByText("Gegeven", { exact: true })).toBeVisible();

  await leader.reload();
  await leader.getByRole("button", { name: "Voorleggen aan Ngoc" }).click();
  await expect(leader.getByText("Te ondertekenen")).toBeVisible();
  await employee.goto(`/${school}`);
  await employee.getByRole("link", { name: /Lezen: Lees en onderteken/ }).click();
  await expect(employee.getByText("Ik wil leren doorvragen.")).toBeVisible();
  await expectAccessible(employee);
  await employee.getByText("Ik maak bezwaar", { exact: true }).click();
  await employee.getByLabel("Jouw reactie").fill("Ik had graag een voorbeeld gezien.");
  await employee.getByRole("button", { name: "Antwoord vastleggen" }).click();
  await expect(employee.getByText("Vul dit in.")).toBeVisible();
  await expect(employee.getByLabel("Jouw reactie")).toHaveValue("Ik had graag een voorbeeld gezien.");
  await employee.getByLabel("Waarom je bezwaar maakt").fill("Het voorbeeld klopt niet.");
  await employee.getByRole("button", { name: "Antwoord vastleggen" }).click();
  await expect(employee.getByRole("region", { name: "Jouw antwoord" })).toContainText(
    "Het voorbeeld klopt niet.",
  );

  const office = await openAs(browser, "hr");
  await office.goto(`/${school}/beoordelingen?stand=waiting`);
  await office.getByRole("link", { name: "Ngoc van der Maas" }).first().click();
  await expect(office.getByText("Ik had graag een voorbeeld gezien.")).toBeVisible();
  await office.getByText("De beoordeling blijft staan", { exact: true }).click();
  await office.getByLabel("Toelichting").fill("Het voorbeeld staat er nu bij.");
  await expectAccessible(office);
  await office.getByRole("button", { name: "Vastleggen" }).click();
  await expect(office.getByText("Definitief", { exact: true })).toBeVisible();

  await employee.reload();
  await expect(employee.getByText("Het voorbeeld staat er nu bij.")).toBeVisible();
  await employee.goto(`/${school}/account#gezien`);
  await expect(employee.getByRole("row").filter({ hasText: "Beoordeling" }).first()).toBeVisible();
  await office.goto(`/${school}/beoordelingen/opzet`);
  await expectAccessible(office);
  const board = await openAs(browser, "beheer");
  await board.goto(address);
  await expect(board.getByRole("heading", { name: "Deze pagina is er niet" })).toBeVisible();
});
