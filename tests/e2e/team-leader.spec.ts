import type { Browser, Locator, Page } from "@playwright/test";
import { dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs, unfoldTasks } from "@/tests/support/journey";

const today = dayOf(new Date());
const nextYear = schoolYearOf(new Date()) + 1;
const ambition = "Waar willen jullie dit schooljaar naartoe met LOB?";

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

/** Presses Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator) {
  for (let presses = 0; presses < 60; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  await expect(target).toBeFocused();
}

async function statusOf(page: Page, path: string) {
  return (await page.goto(path))?.status();
}

async function writeGoal(page: Page, title: string) {
  await page.getByRole("link", { name: "Doel toevoegen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Nieuw doel" })).toBeVisible();
  await page.getByRole("button", { name: "Doel toevoegen" }).click();
  await expect(page.getByLabel("Wat willen jullie bereiken?")).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.type(title);
  await page.getByLabel("Wat gaat er al goed?").fill("We kennen onze studenten.");
  await page.getByLabel("Wat kan er beter?").fill("We vragen te weinig door.");
  await page.getByText("Loopbaansturing", { exact: true }).click();
  await page.getByRole("button", { name: "Doel toevoegen" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
}

async function writeAction(page: Page, goal: string, what: string) {
  const card = page.getByRole("region").filter({ has: page.getByRole("heading", { name: goal }) });
  await card.getByRole("link", { name: "Actie toevoegen" }).click();
  await page.getByLabel("Wat gaan jullie doen?").fill(what);
  await page.getByText("Ngoc van der Maas", { exact: true }).click();
  await page.getByLabel("Waaraan merken jullie dat het werkt?").fill("Studenten noemen hun volgende stap.");
  await page.getByRole("button", { name: "Actie toevoegen" }).click();
  await expect(page.getByLabel("Wanneer is het klaar?")).toBeFocused();
  await expect(page.getByLabel("Ngoc van der Maas")).toBeChecked();
  await page.getByLabel("Wanneer is het klaar?").fill(later(today, { days: 3 }));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Actie toevoegen" }).click();
  await expect(page.getByRole("rowheader", { name: what })).toBeVisible();
}

/** Chooses another stand of an action and waits until it is said. */
async function moveOn(page: Page, what: string, stand: string) {
  await page.getByRole("button", { name: `Stand van ‘${what}’` }).click();
  await page.getByRole("button", { name: stand, exact: true }).click();
  await expect(page.getByText(`‘${what}’ staat op ${stand}.`)).toBeVisible();
}

async function adopt(page: Page) {
  await page.getByRole("link", { name: "Opnieuw vaststellen" }).click();
  await page.getByLabel("Met hoeveel teamleden?").fill("999");
  await page.getByRole("button", { name: /Vaststellen als versie/ }).click();
  await expect(page.getByText("Op die dag had het team minder leden.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Met hoeveel teamleden?").fill("6");
  await page.getByRole("button", { name: /Vaststellen als versie/ }).click();
  await expect(page.getByText(/met 6 van de \d+ teamleden/).first()).toBeVisible();
}

async function holdToTheLight(page: Page, found: string) {
  await page.getByRole("link", { name: "Houd tegen het licht" }).click();
  await page.getByLabel("Wat hebben jullie bereikt, en wat niet?").fill(found);
  await page.getByRole("button", { name: "Vastleggen" }).click();
  await expect(page.getByLabel("Welke ontwikkelingen spelen er?")).toBeFocused();
  await expect(page.getByLabel("Wat hebben jullie bereikt, en wat niet?")).toHaveValue(found);
  await expectAccessible(page);
  await page.getByLabel("Welke ontwikkelingen spelen er?").fill("Een nieuwe wet.");
  for (const goal of await page.getByRole("group", { name: /^Hoe verder met doel/ }).all())
    await goal.getByText("Gaat door", { exact: true }).click();
  await page.getByText(/^Studenten met een eigen mentor/).click();
  await page.getByLabel("Wat merken studenten ervan?").fill("Meer gesprekken.");
  await page.getByText("Voortzetten", { exact: true }).click();
  await page.getByRole("button", { name: "Vastleggen" }).click();
  await expect(page.getByText(found)).toBeVisible();
  await expect(page.getByText(/^Gekeken naar: Studenten met een eigen mentor/).first()).toBeVisible();
}

test("[A2][G6][G11] a leader writes, adopts and reviews the plan; a member does their part; the directie sees it", async ({
  page,
  browser,
}) => {
  test.slow();
  const mark = Date.now();
  const [goal, what, found] = [`Doel ${mark}`, `Doorvragen oefenen ${mark}`, `Bereikt in ${mark}`];
  await signInAs(page, "teamleider@helicon.example", "helicon");
  const menu = page.getByRole("navigation", { name: "Hoofdmenu" });
  await menu.getByRole("link", { name: "Dier & Zorg" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Dier & Zorg" })).toBeVisible();
  const member = page.getByRole("row").filter({ hasText: "Ngoc van der Maas" });
  await expect(member.getByText("Coach/mentor")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Open het teamplan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Teamplan Dier & Zorg" })).toBeVisible();
  const plan = new URL(page.url()).pathname;
  await writeGoal(page, goal);
  const tips = page.getByRole("listitem").filter({ hasText: "Er is een doel zonder actie." });
  await expect(tips).toBeVisible();
  await writeAction(page, goal, what);
  await expect(tips).toHaveCount(0);
  await moveOn(page, what, "gepland");
  await expect(page.getByText(/^Gewijzigd na versie/)).toBeVisible();
  await adopt(page);
  await holdToTheLight(page, found);
  await expectAccessible(page);

  const coach = await another(browser, "coach@helicon.example");
  await unfoldTasks(coach);
  await coach.getByRole("link", { name: new RegExp(what) }).click();
  await expect(coach.getByRole("rowheader", { name: what })).toBeInViewport();
  await expect(coach.getByRole("link", { name: "Doel toevoegen" })).toHaveCount(0);
  await moveOn(coach, what, "klaar");

  const director = await another(browser, "directie@helicon.example");
  await director.goto(plan);
  await expect(director.getByRole("heading", { name: goal })).toBeVisible();
  await expect(director.getByText("Nog niet gezien door de directie")).toBeVisible();
  await expect(director.getByRole("button", { name: `Stand van ‘${what}’` })).toHaveCount(0);
  await director.getByRole("button", { name: "Gezien namens de directie" }).click();
  await expect(director.getByText(/^Gezien door de directie op/)).toBeVisible();
  await expectAccessible(director);
});

test("[G1] two write on one draft and no word is lost; a colleague comments; by keyboard alone", async ({
  page,
  browser,
}) => {
  test.slow();
  const mark = Date.now();
  await signInAs(page, "teamleider@helicon.example", "helicon");
  const plan = `${await addressOf(page, "Dier & Zorg")}/plan`;
  await page.goto(`${plan}?jaar=${nextYear}`);
  const begin = page.getByRole("button", { name: "Begin met een leeg plan" });
  if (await begin.isVisible()) await begin.click();
  await expect(page.getByRole("heading", { name: "Waar jullie naartoe willen" })).toBeVisible();

  const coach = await another(browser, "coach@helicon.example");
  await coach.goto(`${plan}/ambitie?jaar=${nextYear}`);
  await page.goto(`${plan}/ambitie?jaar=${nextYear}`);
  await tabTo(page, page.getByLabel(ambition));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(`Volgens de leider ${mark}`);
  await tabTo(page, page.getByRole("button", { name: "Opslaan" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText(`Volgens de leider ${mark}`)).toBeVisible();

  const other = coach.getByLabel(ambition);
  await other.fill(`Volgens de coach ${mark}`);
  await coach.getByRole("button", { name: "Opslaan" }).click();
  await expect(coach.getByText("Zo staat het er nu, van iemand anders:")).toBeVisible();
  await expect(coach.getByText(`Volgens de leider ${mark}`)).toBeVisible();
  await expect(other).toHaveValue(`Volgens de coach ${mark}`);
  await expectAccessible(coach);
  await other.fill(`Volgens allebei ${mark}`);
  await coach.getByRole("button", { name: "Opslaan" }).click();
  await expect(coach.getByText(`Volgens allebei ${mark}`)).toBeVisible();

  await coach.getByLabel("Wat wil je erover zeggen?").fill(`Denk aan de bbl ${mark}`);
  await coach.getByRole("button", { name: "Plaats opmerking" }).click();
  await expect(coach.getByText(`Denk aan de bbl ${mark}`)).toBeVisible();
  await expect(coach.getByLabel("Wat wil je erover zeggen?")).toHaveValue("");
  await page.goto(`${plan}?jaar=${nextYear}`);
  await expect(page.getByText(`Denk aan de bbl ${mark}`)).toBeVisible();
  await expectAccessible(page);

  const hr = await another(browser, "hr@helicon.example");
  await hr.goto(`${plan}?jaar=${nextYear}`);
  await expect(hr.getByText("Nog een concept")).toBeVisible();
  await expect(hr.getByText(String(mark))).toHaveCount(0);
  await expectAccessible(hr);
});

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
  await waiting.locator("summary").click();
  await waiting.getByText("Deels", { exact: true }).click();
  await waiting.getByLabel("Waarom").fill(reason);
  await waiting.getByRole("button", { name: "Geef antwoord" }).click();
  await expect(waiting.getByText(reason)).toBeVisible();

  const coach = await another(browser, "coach@helicon.example");
  await unfoldTasks(coach);
  await coach.getByRole("link", { name: new RegExp(`^Lezen: .*${what}`) }).click();
  await expect(coach.getByText(reason)).toBeVisible();
});
