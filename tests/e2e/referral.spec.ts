import type { Browser, Page } from "@playwright/test";
import { dayOf } from "@/lib/platform/calendar";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

/** A page of somebody else's browser. */
async function anotherPage(browser: Browser, email: string) {
  const page = await (await browser.newContext({ locale: "nl-NL" })).newPage();
  await signInAs(page, email, "helicon");
  return page;
}

/** What stands under the facts of how it was referred. */
async function sayYesToAll(page: Page) {
  for (const question of ["De vraag is duidelijk", "Er is eerst zelf iets geprobeerd"])
    await page.getByRole("group", { name: question }).first().getByText("Ja", { exact: true }).click();
  await page
    .getByRole("group", { name: /^De vraag hoort bij/ })
    .first()
    .getByText("Ja", { exact: true })
    .click();
}

test("[W2] [W6] a coach refers, the student reads it first, an adviser guides and tells how it ended; a colleague sees nothing", async ({
  page,
  browser,
}) => {
  test.slow();
  const words = `Twee keer een dag meegelopen, de keuze blijft lastig (${Date.now()}).`;
  const student = await anotherPage(browser, "student@helicon.example");
  await student.goto("/helicon/account");
  const name = (await student.getByText(/^Voor .+: wie je gegevens/).innerText()).replace(
    /^Voor (.+?):.*$/s,
    "$1",
  );

  await signInAs(page, "coach@helicon.example", "helicon");
  await page.goto("/helicon/studenten");
  await page.locator("tbody").getByRole("link", { name }).first().click();
  await page.getByRole("link", { name: "Doorverwijzen", exact: true }).click();
  await expect(page.getByRole("region", { name: "Zo gaat het hier" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Waarover gaat het?").selectOption({ label: "Motivatie" });
  await page
    .getByRole("region", { name: "Doorverwijzen", exact: true })
    .getByText("Preventief: voordat het misgaat")
    .click();
  await page.getByLabel("Naar wie?").selectOption({ label: "Ondersteuning" });
  await page.getByLabel("Wat hebben jullie al geprobeerd, en wat is de vraag?").fill(words);
  await page.getByRole("button", { name: /^Voorleggen aan/ }).click();
  await page.waitForURL(/\/doorverwijzingen\/[0-9a-f-]+$/);
  const address = new URL(page.url()).pathname;
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByRole("button", { name: /^Sturen naar/ })).toHaveCount(0);

  const lead = await anotherPage(browser, "teamleider@helicon.example");
  expect((await lead.goto(address))?.status()).toBe(404);

  await student.goto("/helicon");
  await student.getByRole("link", { name: /^Lezen: Lees je doorverwijzing/ }).click();
  await expect(student.getByText(words)).toBeVisible();
  await student.getByLabel(/^Wil je er zelf iets bij zeggen/).fill("Ik wil dit graag.");
  await student.getByText("Ja, stuur het maar").click();
  await expectAccessible(student);
  await student.getByRole("button", { name: "Antwoord geven" }).click();
  await expect(student.getByText(/^Je bent akkoord\./)).toBeVisible();

  const adviser = await anotherPage(browser, "tweedelijn@helicon.example");
  expect((await adviser.goto(address))?.status()).toBe(404);
  await page.reload();
  await page.getByRole("button", { name: "Sturen naar Ondersteuning" }).click();
  await expect(page.getByText(/^Het is bij Ondersteuning\./)).toBeVisible();

  await adviser.goto("/helicon/doorverwijzingen");
  await expectAccessible(adviser);
  await adviser.goto(address);
  await expect(adviser.getByText("Ik wil dit graag.")).toBeVisible();
  await sayYesToAll(adviser);
  await expectAccessible(adviser);
  await adviser.getByRole("button", { name: "Ik pak dit op" }).click();
  await expect(adviser.getByRole("region", { name: "Stappenplan" })).toBeVisible();
  const steps = adviser.getByRole("form", { name: "Stap toevoegen" });
  await steps.getByLabel("Wat gaat er gebeuren?").fill("Met een vakman praten");
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await steps.getByLabel("Voor wanneer?").fill(soon);
  await steps.getByRole("button", { name: "Stap toevoegen" }).click();
  await expect(adviser.getByText("Met een vakman praten", { exact: true })).toBeVisible();

  await student.goto(address);
  await student.getByRole("button", { name: "Ik ben het eens met deze stappen" }).click();
  await expect(student.getByText(/^Je bent akkoord met de stappen\./)).toBeVisible();
  await student.getByRole("button", { name: /^Klaar/ }).click();
  await expect(student.getByText("klaar", { exact: true })).toBeVisible();
  await expectAccessible(student);

  await adviser.reload();
  await adviser.getByText("Verder met de mentor").click();
  await adviser.getByLabel(/^Wat moet .+ weten om verder te begeleiden/).fill("Houd het vakgesprek erin.");
  await adviser.getByRole("button", { name: "Laten weten" }).click();
  await adviser.getByRole("button", { name: "Afsluiten" }).click();
  await expect(adviser.getByText("Afgesloten.", { exact: true }).first()).toBeVisible();
  await expectAccessible(adviser);

  await page.goto(address);
  await expect(page.getByText("Houd het vakgesprek erin.")).toBeVisible();
  await expectAccessible(page);
  expect((await lead.goto(address))?.status()).toBe(404);
});

test("[W13] a case is shared without a name only, and what a team and the second line take from it stays", async ({
  page,
  browser,
}) => {
  await signInAs(page, "coach@helicon.example", "helicon");
  await page.goto("/helicon/studenten");
  await page.locator("tbody").getByRole("link").first().click();
  await page.getByRole("link", { name: "Doorverwijzen", exact: true }).click();
  const name = (await page.getByRole("heading", { level: 1 }).innerText()).split(" ")[0] ?? "";
  await page.getByRole("link", { name: "Eerst samen bespreken zonder naam?" }).click();
  await expectAccessible(page);
  const going = `loopt het vast (${Date.now().toString(36)}).`;
  await page.getByLabel("Wat speelt er?").fill(`Met ${name} ${going}`);
  await page.getByLabel("Wat is er al geprobeerd?").fill("Twee gesprekken.");
  await page.getByLabel("Wat vraag je aan de anderen?").fill("Wat nu?");
  await page.getByLabel(/^Op welke dag/).fill(dayOf(new Date()));
  await page.getByRole("button", { name: "Bewaren voor mezelf" }).click();
  await page.waitForURL(/\/casussen\/[0-9a-f-]{36}$/);
  const address = new URL(page.url()).pathname;
  await page.getByRole("button", { name: /^Delen met team en/ }).click();
  await expect(page.getByText(`“${name}”`)).toBeVisible();
  await expectAccessible(page);

  const adviser = await anotherPage(browser, "tweedelijn@helicon.example");
  expect((await adviser.goto(address))?.status()).toBe(404);
  await page.getByRole("link", { name: "Aanpassen" }).click();
  await page.getByLabel("Wat speelt er?").fill(`Met een student ${going}`);
  await page.getByRole("button", { name: "Bewaren voor mezelf" }).click();
  await expect(page.getByText(`Met een student ${going}`)).toBeVisible();
  await page.getByRole("button", { name: /^Delen met team en/ }).click();
  await expect(page.getByRole("region", { name: "Wat we hiervan meenemen" })).toBeVisible();

  await adviser.goto(address);
  await expect(adviser.getByText(`Met een student ${going}`)).toBeVisible();
  await adviser.getByText("Opschrijven of aanvullen").click();
  await adviser.getByRole("textbox", { name: "Wat nemen we hiervan mee?" }).fill("Eerst bellen helpt.");
  await adviser.getByRole("button", { name: "Opslaan" }).click();
  await expect(adviser.locator("p").getByText("Eerst bellen helpt.")).toBeVisible();
  await adviser.getByText("Afspraak toevoegen").click();
  await adviser.getByRole("textbox", { name: "In een paar woorden" }).fill("Eerst bellen");
  await adviser.getByLabel("Wat is precies afgesproken?").fill("Wie twijfelt, belt.");
  await adviser.getByRole("button", { name: "Toevoegen" }).click();
  await expect(adviser.getByRole("link", { name: "Eerst bellen", exact: true })).toBeVisible();
  await expectAccessible(adviser);

  await page.reload();
  await expect(page.locator("p").getByText("Eerst bellen helpt.")).toBeVisible();
  await page.getByRole("button", { name: "Intrekken" }).click();
  await page.waitForURL(/\/casussen$/);
  await expectAccessible(page);
  await adviser.reload();
  await expect(adviser.getByText(/heeft deze casus ingetrokken/)).toBeVisible();
});
