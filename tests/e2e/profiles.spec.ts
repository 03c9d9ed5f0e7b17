import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

const roles = "/helicon/rollen";

/** A page of somebody else's browser. */
async function anotherPage(browser: Browser, email: string, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signInAs(page, email, "helicon");
  return page;
}

async function startRole(page: Page, name: string) {
  await page.goto(`${roles}/nieuw`);
  await page.getByLabel("Naam").fill(name);
  await page.getByLabel("Waar gaat het om?").fill("Houdt LOB op de agenda van het team.");
  await page.getByRole("button", { name: "Rol beginnen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${name} aanpassen` })).toBeVisible();
}

async function addTask(page: Page, what: string) {
  const adding = page.getByRole("form", { name: "Taak toevoegen" });
  if (!(await adding.isVisible())) await page.getByText("Taak toevoegen").first().click();
  await adding.getByLabel("Wat", { exact: true }).fill(what);
  await adding.getByLabel(/^Wanneer \(mag/).fill("elke maand");
  await adding.getByRole("button", { name: "Taak toevoegen" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: what }).first()).toBeVisible();
}

test("[C7] [E7] HR describes a role, HR and directie each turn a key, and a colleague reads it under Mijn rol", async ({
  page,
  browser,
}) => {
  test.slow();
  const name = `Taakhouder LOB ${Date.now()}`;
  await signInAs(page, "hr@helicon.example", "helicon");
  await startRole(page, name);
  await expectAccessible(page);
  await addTask(page, "LOB op de teammiddag zetten");
  const asking = page.getByRole("form", { name: "Competentie vragen" });
  await asking.getByLabel("Competentie").selectOption({ label: "Loopbaangesprek voeren (LOB en coaching)" });
  await asking.getByRole("radio", { name: /^LOB-competent/ }).check({ force: true });
  await asking.getByRole("button", { name: "Competentie vragen" }).click();
  await expect(asking.getByText("Toegevoegd.")).toBeVisible();

  await page.getByText("Punt toevoegen").first().click();
  const needing = page.getByRole("form", { name: "Punt toevoegen" });
  await needing.getByLabel("Wat is er nodig?").fill("Liep een half jaar mee");
  await needing.getByRole("radio", { name: "Ervaring" }).check({ force: true });
  await expectAccessible(page);
  await needing.getByRole("button", { name: "Punt toevoegen" }).click();
  await expect(page.getByText("Ervaring · nodig voor de start")).toBeVisible();

  await page.getByRole("link", { name: "Laten vaststellen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `${name} vaststellen` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Akkoord geven namens HR" }).click();
  await expect(page.getByText("wacht op tweede akkoord").first()).toBeVisible();

  const director = await anotherPage(browser, "directie@helicon.example");
  await director.goto(roles);
  await expectAccessible(director);
  const waiting = director.getByRole("listitem").filter({ hasText: name });
  await waiting.getByRole("link", { name: "Bekijken" }).click();
  await director.getByRole("button", { name: "Akkoord geven namens de directie" }).click();
  await expect(director.getByText("geldt nu").first()).toBeVisible();
  await expectAccessible(director);

  const leader = await anotherPage(browser, "teamleider@helicon.example");
  await leader
    .getByRole("navigation", { name: "Hoofdmenu" })
    .getByRole("link", { name: "Dier & Zorg" })
    .click();
  await leader.waitForURL(/\/teams\//);
  await leader.goto(`${new URL(leader.url()).pathname}/rollen`);
  await expectAccessible(leader);
  const giving = leader.getByRole("form", { name: "Rol geven" });
  await giving.getByLabel("Wie", { exact: true }).selectOption({ label: "Ngoc van der Maas" });
  await giving.getByLabel("Rol").selectOption({ label: name });
  await giving.getByLabel("Uren per jaar").fill("40");
  await giving.getByRole("radio", { name: "Nog niet" }).check({ force: true });
  await giving.getByLabel("Uiterlijk wanneer?").fill("2031-08-01");
  await expectAccessible(leader);
  await giving.getByRole("button", { name: "Rol geven" }).click();
  await expect(leader.getByText("Zeg in één regel waarom het toch kan.")).toBeVisible();
  await giving.getByLabel("Waarom kan het toch?").fill("Loopt nu mee");
  await giving.getByRole("button", { name: "Rol geven" }).click();
  await expect(leader.getByText("De rol is gegeven.")).toBeVisible();

  const coach = await anotherPage(browser, "coach@helicon.example");
  await coach.goto("/helicon/mijn-rol");
  const mine = coach.getByRole("region", { name, exact: true });
  await expect(mine.getByText("40 uur per jaar")).toBeVisible();
  const tasks = coach.getByRole("region", { name: `Taken als ${name}`, exact: true });
  await expect(tasks.getByText("LOB op de teammiddag zetten")).toBeVisible();
  const needed = coach.getByRole("region", { name: `Nodig voor de rol ${name}`, exact: true });
  await expect(needed.getByText("Nog niet, uiterlijk 1 aug 2031.")).toBeVisible();
  await expect(needed.getByText("Waarom het zo kan: Loopt nu mee")).toBeVisible();
  await expectAccessible(coach);

  await leader.goto("/helicon/rollen/nog-te-halen");
  await expectAccessible(leader);
  await leader
    .getByRole("row")
    .filter({ hasText: name })
    .getByRole("link", { name: /^Bekijken/ })
    .click();
  const held = leader.getByRole("form", { name: "Is er nu: Liep een half jaar mee" });
  await expectAccessible(leader);
  await held.getByRole("button", { name: "Is er nu" }).click();
  await expect(leader.getByRole("button", { name: /^Toch nog niet/ })).toBeVisible();
  await coach.reload();
  await expect(needed.getByText(/^Is er sinds/)).toBeVisible();

  await tasks.getByText("Dit is me niet duidelijk").click();
  await tasks.getByLabel("Wat is er niet duidelijk?").fill("Wie belt wie?");
  await tasks.getByRole("button", { name: "Vraag stellen" }).click();
  await expect(tasks.getByText("Jij vroeg: Wie belt wie?")).toBeVisible();
  await leader.goto("/helicon/rollen/onduidelijk");
  const question = leader.getByRole("listitem").filter({ hasText: `${name}: LOB op de teammiddag zetten` });
  await question.getByRole("textbox", { name: "Antwoord" }).fill("Jij belt de teamleider.");
  await question.getByRole("button", { name: "Antwoorden" }).click();
  await expect(leader.getByText("Jij belt de teamleider.")).toBeVisible();
  await expectAccessible(leader);
  await coach.reload();
  await expect(tasks.getByText("Jij belt de teamleider.")).toBeVisible();
  await tasks.getByRole("button", { name: "Ja, dit zijn mijn taken" }).click();
  await expect(tasks.getByText(/^Je bevestigde deze taken op/)).toBeVisible();
});

test("[C1] a role is started and gets a task without JavaScript", async ({ browser }) => {
  const page = await anotherPage(browser, "hr@helicon.example", { javaScriptEnabled: false });
  const name = `Zonder script ${Date.now()}`;
  await startRole(page, name);
  await addTask(page, "Werkt ook zonder script");
  await page.getByText("Concept weggooien").first().click();
  await page.getByRole("button", { name: "Concept weggooien" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Rollen" })).toBeVisible();
});

test("[C1] two people describe one profile: the second sees both texts and chooses", async ({
  page,
  browser,
}) => {
  test.slow();
  const name = `Twee schrijvers ${Date.now()}`;
  await signInAs(page, "hr@helicon.example", "helicon");
  await startRole(page, name);
  const other = await anotherPage(browser, "lob@helicon.example");
  await other.goto(page.url());
  await page.getByRole("textbox", { name: "Waar gaat het om?" }).fill("Zoals HR het zegt.");
  await page.getByRole("button", { name: "Opslaan" }).first().click();
  await expect(page.getByText("Opgeslagen.")).toBeVisible();

  await other.getByRole("textbox", { name: "Waar gaat het om?" }).fill("Zoals de coördinator het zegt.");
  await other.getByRole("button", { name: "Opslaan" }).first().click();
  await expect(other.getByText("Zo staat het er nu")).toBeVisible();
  await expect(other.getByText("Zoals HR het zegt.")).toBeVisible();
  await expect(other.getByRole("textbox", { name: "Waar gaat het om?" })).toHaveValue(
    "Zoals de coördinator het zegt.",
  );
  await other.getByRole("button", { name: "Opslaan" }).first().click();
  await expect(other.getByText("Opgeslagen.")).toBeVisible();
});

test("[C1] a concept is nobody's but its writers': a teacher and another institution get the page that is absent", async ({
  page,
  browser,
}) => {
  test.slow();
  await signInAs(page, "hr@helicon.example", "helicon");
  await startRole(page, `Nog geheim ${Date.now()}`);
  const address = page.url().replace("/aanpassen", "");
  const teacher = await anotherPage(browser, "coach@helicon.example");
  expect((await teacher.goto(address))?.status()).toBe(404);
  expect((await teacher.goto(`${address}/aanpassen`))?.status()).toBe(404);
  expect((await teacher.goto(`${address}/vaststellen`))?.status()).toBe(404);
  const student = await anotherPage(browser, "student@helicon.example");
  expect((await student.goto(roles))?.status()).toBe(404);
});
