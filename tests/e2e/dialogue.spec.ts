import type { Page } from "@playwright/test";
import { dayOf, later } from "@/lib/platform/calendar";
import { expect, test } from "@/tests/support/browser";
import { circleOf, pageOf, type Somebody } from "@/tests/support/circle";
import { expectAccessible } from "@/tests/support/journey";
import { expectFocusBy } from "@/tests/support/keyboard";

const phone = { width: 360, height: 740 };
const wentWell = "Ik durfde op stage zelf een vraag te stellen.";
const pathOf = (student: Somebody) => `/helicon/studenten/${student.id}`;
const firstName = ({ name }: Somebody) => name.split(" ")[0] ?? name;
const toast = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });
const talksOn = (page: Page) =>
  page.getByRole("region", { name: "Gesprekken", exact: true }).getByRole("link");

/** Plans a talk some days from now and returns its address. */
async function plan(page: Page, student: Somebody, days: number): Promise<string> {
  await page.goto(pathOf(student));
  const next = page.getByRole("region", { name: "Volgend gesprek" });
  const addresses = () => next.getByRole("link").evaluateAll((all) => all.map((a) => a.getAttribute("href")));
  const before = await addresses();
  await next.getByText("Plan een gesprek").click();
  await next.getByLabel("Dag").fill(later(dayOf(new Date()), { days }));
  await next.getByLabel("Tijd").fill("10:35");
  await next.getByLabel("Hoeveel minuten").fill("25");
  await next.getByLabel("Ruimte").fill("B1.04");
  await next.getByRole("button", { name: "Plannen" }).click();
  await expect(toast(page, "Het gesprek staat gepland.")).toBeVisible();
  await expect(next.getByText(/B1\.04, 25 minuten$/).first()).toBeVisible();
  return (await addresses()).find((address) => !before.includes(address)) ?? "";
}

/** The student chooses a question on a phone and shares it. Returns what it asks. */
async function prepareOnPhone(page: Page, talk: string): Promise<string> {
  await page.setViewportSize(phone);
  await page.goto(talk);
  await page.getByRole("link", { name: "Voorbereiden" }).click();
  await expect(page.getByText("Alleen jij kunt dit lezen")).toBeVisible();
  await expectAccessible(page);
  const question = page.getByRole("group", { name: "Waar wil je het over hebben?" }).locator("label").nth(1);
  await question.click();
  await page.getByLabel("Wat ging goed?").fill(wentWell);
  await page.getByRole("button", { name: "Klaar, deel met mijn mentor" }).click();
  await expect(page.getByText("Jij en je mentor kunnen dit lezen")).toBeVisible();
  return question.innerText();
}

/** The coach reads that, takes other questions along, and closes the screen. */
async function prepareAndClose(page: Page, talk: string, asked: string, student: Somebody) {
  await page.goto(`${talk}/voorbereiden`);
  await expect(page.getByText(wentWell)).toBeVisible();
  await expect(page.getByText("Jouw vragen", { exact: true })).toBeVisible();
  await expect(page.getByText(/staat voorop, dus kies er hoogstens vier\./)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Bewaar mijn vragen" }).click();
  await expect(toast(page, "Bewaard.")).toBeVisible();
  await page.getByRole("link", { name: "Scherm dicht" }).click();
  await expect(page.getByRole("heading", { level: 1, name: asked })).toBeVisible();
  await expect(page.getByText(`${firstName(student)} wil het hierover hebben`)).toBeVisible();
  await expect(page.getByRole("region", { name: "Op je kaartje" }).getByRole("listitem")).toHaveCount(4);
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expect(page.getByRole("navigation").filter({ visible: true })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("button", { name: "25 minuten" }).click();
  await expect(page.getByText("Nog 25 minuten")).toBeVisible();
}

const goal = "Ik wil met lastige honden werken.";
const careerStep = "Een dag meelopen in het asiel";

/** What the student adds of where they are going: folded away, because nobody has to. */
async function sayWhereTo(page: Page, student: Somebody) {
  await page.getByText(`Waar ${firstName(student)} naartoe werkt`, { exact: true }).click();
  await page.getByLabel("Waar werk ik naartoe?").fill(goal);
  await page.getByLabel("Mijn volgende loopbaanstap").fill(careerStep);
}

/** The student keeps goal and step in their own portfolio in one press, and leaves out what was agreed. */
async function keepInPortfolio(page: Page, agreed: string) {
  const card = page.getByRole("region", { name: "Neem mee naar je portfolio" });
  await expect(card.getByRole("checkbox", { checked: true })).toHaveCount(3);
  await card.getByRole("checkbox", { name: agreed }).uncheck();
  await card.getByRole("button", { name: "Zet in mijn portfolio" }).click();
  await expect(toast(page, "Wat je koos staat nu in je portfolio.")).toBeVisible();
  await expect(card.getByRole("checkbox", { name: agreed })).toBeVisible();
  await expectAccessible(page);
  await card.getByRole("link", { name: careerStep }).click();
  await expect(page.getByRole("heading", { level: 1, name: careerStep })).toBeVisible();
}

test("[M3, N9, S3, S4, S5, O8, P3] a talk is prepared on a phone, held with the screen closed, recorded together and confirmed by both in eight steps at most; what came of it goes into the portfolio and stands before the next", async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const { student, coach } = await circleOf("coach", "coach@helicon.example");
  const page = await pageOf(browser, coach, String(baseURL));
  const own = await pageOf(browser, student, String(baseURL));
  const talk = await plan(page, student, 3);
  const asked = await prepareOnPhone(own, talk);
  await prepareAndClose(page, talk, asked, student);

  let steps = 0;
  const step = async (deed: Promise<unknown>) => {
    steps += 1;
    await deed;
  };
  await expectFocusBy("Tab", page, page.getByRole("link", { name: "Leg samen vast" }));
  await step(page.keyboard.press("Enter"));
  await step(page.getByLabel(/^In de woorden van/).fill("Ik durf meer dan ik dacht."));
  await expect(page.getByLabel("Loopbaan", { exact: true })).toBeChecked();
  await sayWhereTo(page, student);
  await step(page.getByLabel("Afspraak 1").fill("Vraagt om een eigen klant"));
  const next = page.getByRole("group", { name: "Volgend gesprek" });
  await step(next.getByLabel(/^Dag/).fill(later(dayOf(new Date()), { days: 40 })));
  await step(next.getByLabel(/^Tijd/).fill("09:05"));
  await step(page.getByRole("button", { name: /^Laat .+ bevestigen$/ }).click());
  await expect(toast(page, "Het gesprek is vastgelegd.")).toBeVisible();
  await own.goto("/helicon");
  await step(
    own
      .getByRole("link", { name: /^Lezen: / })
      .and(own.locator(`[href="${talk}"]`))
      .click(),
  );
  await expect(own.getByText("Ik durf meer dan ik dacht.")).toBeVisible();
  await step(own.getByRole("button", { name: "Ja, dit klopt" }).click());
  await expect(toast(own, "Bevestigd.")).toBeVisible();
  expect(steps).toBeLessThanOrEqual(8);
  await expect(own.getByText("Niemand ziet wat je kiest.", { exact: false })).toBeVisible();
  await own.getByText("Het ging echt ergens over").click();
  await own.getByRole("button", { name: "Bewaar", exact: true }).click();
  await expect(toast(own, "Bewaard.")).toBeVisible();
  await expectAccessible(own);
  await keepInPortfolio(own, "Vraagt om een eigen klant");
  for (const reader of [own, page]) {
    await reader.goto(pathOf(student));
    await reader
      .getByRole("region", { name: "Volgend gesprek" })
      .getByRole("link", { name: /09:05/ })
      .click();
    await expect(reader.getByRole("region", { name: /^Vorige keer: / })).toContainText(goal);
  }
  await page.getByRole("link", { name: "Voorbereiden" }).click();
  await expect(page.getByRole("region", { name: /^Vorige keer: / })).toContainText(careerStep);
});

test("[S5] what the two confirm on one screen says so, and the student can say later that it is not right", async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const { student, coach } = await circleOf("coach", "coach@helicon.example");
  const page = await pageOf(browser, coach, String(baseURL));
  const own = await pageOf(browser, student, String(baseURL));
  const talk = await plan(page, student, 4);
  await page.goto(`${pathOf(student)}/gesprek?talk=${talk.split("/").at(-1)}`);
  await expect(page.getByLabel("Loopbaan", { exact: true })).not.toBeChecked();
  await expect(
    page.getByRole("group", { name: /^Hoe lang/ }).getByRole("radio", { checked: true }),
  ).toHaveCount(0);
  await page.getByLabel(/^In de woorden van/).fill("Ik wil stoppen.");
  await page.getByText("Loopbaan", { exact: true }).click();
  await page.getByRole("button", { name: "Samen lezen en bevestigen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Lees samen na" })).toBeVisible();
  await expect(page.getByText("Ik wil stoppen.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ja, dit klopt" }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Dank je, ${firstName(student)}` })).toBeVisible();
  await expect(page.getByText("Ik wil stoppen.")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Verder" }).click();
  await expect(page.getByText(/^Samen op één scherm bevestigd op/)).toBeVisible();

  await own.setViewportSize(phone);
  await own.goto("/helicon");
  await own
    .getByRole("link", { name: /^Nalezen: / })
    .and(own.locator(`[href="${talk}"]`))
    .click();
  await own.getByText("Dit klopt niet").click();
  await own.getByLabel("Wat klopt er niet?").fill("Ik wil niet stoppen.");
  await expectAccessible(own);
  await own.getByRole("button", { name: "Laat het weten" }).click();
  await expect(toast(own, "Het verslag is niet meer bevestigd.")).toBeVisible();
  await page.reload();
  const objection = page.getByRole("region", { name: `${firstName(student)} zegt: dit klopt niet` });
  await expect(objection).toContainText("Ik wil niet stoppen.");
  await expectAccessible(page);
});

/** In passing and without reach: the line waits on the phone, a page that is opened anew says so, and it goes by itself. */
async function logInPassingWithoutConnection(page: Page, student: Somebody) {
  await page.goto(`${pathOf(student)}/kort`);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  await page.context().setOffline(true);
  await page.getByLabel("Wat bespraken jullie?").fill("In de gang, zonder bereik.");
  await page.getByRole("button", { name: "Vastleggen", exact: true }).click();
  await expect(page.getByText("Dit wordt vanzelf verstuurd zodra die er weer is")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Geen verbinding" })).toBeVisible();
  await expect(page.getByRole("listitem")).toHaveText(["Kort gesprek: 1"]);
  await page.context().setOffline(false);
  await expect(toast(page, "Het gesprek is vastgelegd.")).toBeVisible();
  await page.goto(`${pathOf(student)}/kort`);
  await expect(page.getByLabel("Wat bespraken jullie?")).toHaveValue("");
}

test("[O21, P3] what is handed in without a connection waits on the device, and is sent once after the page was opened again", async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const { student, coach } = await circleOf("coach", "coach@helicon.example");
  const page = await pageOf(browser, coach, String(baseURL));
  const context = page.context();
  await page.goto(pathOf(student));
  const before = await talksOn(page).count();
  await page.goto(`${pathOf(student)}/gesprek`);
  await page.getByText("Loopbaan", { exact: true }).click();
  await expect(page.getByText(/^Opgeslagen \d/)).toBeVisible();
  await context.setOffline(true);
  await page.getByLabel(/^In de woorden van/).fill("Zonder bereik in de stal.");
  await sayWhereTo(page, student);
  await page.getByRole("button", { name: /^Laat .+ bevestigen$/ }).click();
  await expect(page.getByText("Dit wordt vanzelf verstuurd zodra die er weer is")).toBeVisible();
  await expect(page.getByLabel(/^In de woorden van/)).toHaveValue("Zonder bereik in de stal.");
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`${pathOf(student)}/gesprek`);
  await expect(toast(again, "Het gesprek is vastgelegd.")).toBeVisible();
  await expect(talksOn(again)).toHaveCount(before + 1);
  await again.goto(`${pathOf(student)}/gesprek`);
  await expect(again.getByLabel(/^In de woorden van/)).toHaveValue("");
  await again.goto(pathOf(student));
  await expect(talksOn(again)).toHaveCount(before + 1);
  await talksOn(again).first().click();
  await expect(again.getByText("Zonder bereik in de stal.")).toBeVisible();
  await expect(again.getByText(careerStep)).toBeVisible();
  await logInPassingWithoutConnection(again, student);
  await again.goto(pathOf(student));
  await expect(talksOn(again)).toHaveCount(before + 2);
});
