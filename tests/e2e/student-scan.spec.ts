import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { circleOf, pageOf, type Somebody } from "@/tests/support/circle";
import { expectAccessible, signInAs } from "@/tests/support/journey";

const round = "Leermeter voor het gesprek";
const subjects = [
  "Weten wat je kunt",
  "Weten wat je wilt",
  "Werk leren kennen",
  "Een volgende stap kiezen",
  "Mensen om je heen vragen",
];
const phone = { width: 360, height: 740 };

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const firstName = ({ name }: Somebody) => name.split(" ")[0] ?? name;

/** From the list of one's own students to a scan that runs, with a company that gets a link. Returns both addresses. */
async function arrange(coach: Page, student: Somebody): Promise<{ scan: string; link: string }> {
  await coach.goto("/landstede/scans");
  await coach.getByRole("link", { name: "Scans van studenten" }).click();
  await expectAccessible(coach);
  await coach.getByRole("link", { name: /^Iedereen/ }).click();
  await coach.getByRole("link", { name: `Scan starten voor ${student.name}` }).click();
  await expect(heading(coach, `Scan starten voor ${firstName(student)}`)).toBeVisible();
  await coach.getByLabel("Hoe noem je het?").fill(round);
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "Scan starten" }).click();
  await expect(heading(coach, `${round} van ${student.name}`)).toBeVisible();
  const asking = coach.getByRole("form", { name: "Iemand van buiten school vragen" });
  await asking.getByRole("button", { name: "Toevoegen" }).click();
  await expect(asking.getByText("Vul dit in.")).toBeVisible();
  await asking.getByLabel("Naam").fill("Bea Bakker");
  await asking.getByLabel(/^Bedrijf/).fill("Sportpark Zuid");
  await asking.getByRole("button", { name: "Toevoegen" }).click();
  await expect(coach.getByRole("row", { name: /Bea Bakker/ })).toContainText("Nog niet");
  await coach.getByText("Link voor Bea Bakker").click();
  await expectAccessible(coach);
  const link = await coach.getByText(/\/r\/[\w-]{32}$/).textContent();
  return { scan: new URL(coach.url()).pathname, link: new URL(link ?? "").pathname };
}

/** Chooses a step at every subject and hands it in. */
async function fillIn(page: Page, steps: readonly string[], example: string) {
  for (const [place, step] of steps.entries())
    await page
      .getByRole("group", { name: `${place + 1}. ${subjects[place]}` })
      .getByRole("radio", { name: new RegExp(`^${step}`) })
      .check();
  await page.getByLabel(/Waar zag je dat aan/).fill(example);
  await expect(page.getByText("Bewaard")).toBeVisible();
  await page.getByRole("button", { name: "Versturen" }).click();
  await expect(page.getByText("Ingevuld. Dank je wel.")).toBeVisible();
}

/** With nothing but the link, on a phone: who asks, about whom, and who will see it stand above the first question. */
async function answerAsCompany(browser: Browser, base: string, link: string, student: Somebody) {
  const page = await (await browser.newContext({ locale: "nl-NL", viewport: phone })).newPage();
  await page.goto(new URL(link, base).href);
  await expect(heading(page, new RegExp(`van ${student.name}$`))).toBeVisible();
  await expect(page.getByText("Landstede MBO vraagt je dit.")).toBeVisible();
  await expect(page.getByText(/zien jouw antwoorden met je naam erbij/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Versturen" }).click();
  await expect(page.getByText("Je hebt nog niets ingevuld.")).toBeVisible();
  await fillIn(page, ["Met hulp", "Vaak zelf", "Vaak zelf", "Met hulp", "Dat weet ik niet"], "Let goed op.");
  await expectAccessible(page);
  return page;
}

/** Finds the own form on Vandaag, on a phone. */
async function answerAsStudent(page: Page, scan: string) {
  await page.setViewportSize(phone);
  await page.goto("/landstede");
  await page.getByRole("link", { name: `Invullen: Vul in: ${round}` }).click();
  await expectAccessible(page);
  await fillIn(page, ["Helemaal zelf", "Vaak zelf", "Met hulp", "Met hulp", "Met hulp"], "Op stage.");
  await page.goto(scan);
  await expect(page.getByText("2 van de 3 hebben ingevuld.")).toBeVisible();
  await expect(page.getByText("Let goed op.")).toHaveCount(0);
  await expectAccessible(page);
}

/** Closes the scan and puts the largest difference on the agenda of the next talk. */
async function discuss(coach: Page, scan: string, student: Somebody) {
  await coach.goto(scan);
  await coach.getByText("Klaar?", { exact: true }).click();
  await coach.getByRole("button", { name: "Nu sluiten" }).click();
  const talk = coach.getByRole("region", { name: "Om over te praten" });
  const name = firstName(student);
  const question = `${name} schat zichzelf hoger in op “Weten wat je kunt”. Wat zag Bea Bakker (Sportpark Zuid)?`;
  await expect(talk.getByRole("listitem").first()).toContainText(question);
  expect(await talk.getByRole("listitem").count()).toBeLessThanOrEqual(3);
  await talk.getByRole("form", { name: "Op de agenda: Weten wat je kunt" }).getByRole("button").click();
  await expect(talk.getByText("Staat klaar voor het volgende gesprek")).toBeVisible();
  await expect(coach.getByText("Let goed op.")).toBeVisible();
  await expectAccessible(coach);
  await coach.getByRole("link", { name: "Voor het gesprek" }).click();
  await expect(heading(coach, `Voor het gesprek met ${name}`)).toBeVisible();
  await expectAccessible(coach);
  await coach.goto(`/landstede/studenten/${student.id}/gesprek`);
  await expect(coach.getByRole("region", { name: "Om over te praten" })).toContainText(question);
}

/** The student lets the company and an adviser read the result, each as far as they may, and takes it back. */
async function shareAndTakeBack(own: Page, company: Page, browser: Browser, base: string) {
  const card = own.getByRole("region", { name: "Wie mag dit zien?" });
  await card.getByRole("button", { name: "Delen met Bea Bakker (Sportpark Zuid)" }).click();
  await card.getByText("Link voor Bea Bakker (Sportpark Zuid)").click();
  await expectAccessible(own);
  const link = new URL((await card.getByText(/\/r\/uitslag\/[\w-]{32}$/).textContent()) ?? "").pathname;
  await company.goto(new URL(link, base).href);
  await expect(company.getByText("Helemaal zelf", { exact: true }).first()).toBeVisible();
  await expectAccessible(company);
  await card.getByRole("combobox").selectOption({ index: 1 });
  await card.getByRole("button", { name: "Delen", exact: true }).click();
  const adviser = await (await browser.newContext({ baseURL: base, locale: "nl-NL" })).newPage();
  await signInAs(adviser, "sab@landstede.example", "landstede");
  await adviser.goto("/landstede/scans");
  const shared = adviser.getByRole("region", { name: "Met jou gedeeld" });
  await shared
    .getByRole("row", { name: new RegExp(round) })
    .getByRole("link")
    .click();
  await expect(adviser.getByText("Let goed op.")).toBeVisible();
  await expectAccessible(adviser);
  await expect(card.getByText("Niet meer delen")).toHaveCount(2);
  await card.getByRole("button", { name: "Niet meer delen" }).first().click();
  await expect(card.getByRole("button", { name: "Niet meer delen" })).toHaveCount(1);
  await card.getByRole("button", { name: "Niet meer delen" }).click();
  await expect(card.getByText("Je deelt deze uitslag nu met niemand anders.")).toBeVisible();
  expect((await company.reload())?.status()).toBe(404);
  expect((await adviser.reload())?.status()).toBe(404);
}

test("[D1, D2, M12, R1, R2] a student, a coach and a company fill in a scan and discuss the difference; nobody else finds it", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const base = String(baseURL);
  const { student, colleague } = await circleOf("coach", "coach@landstede.example");
  await signInAs(page, "coach@landstede.example", "landstede");
  const { scan, link } = await arrange(page, student);
  const company = await answerAsCompany(browser, base, link, student);
  const own = await pageOf(browser, student, base);
  await answerAsStudent(own, scan);
  await page.goto("/landstede/scans");
  await page.getByRole("link", { name: new RegExp(`^Invullen: .*${student.name}`) }).click();
  await fillIn(page, ["Vaak zelf", "Vaak zelf", "Met hulp", "Met hulp", "Met hulp"], "In de les.");
  await discuss(page, scan, student);

  await own.goto(scan);
  await expect(own.getByText("Je schat jezelf hoger in op “Weten wat je kunt”.")).toBeVisible();
  await expect(own.getByRole("region", { name: "Hoe het groeide" })).toBeVisible();
  await expect(own.getByRole("region", { name: "Staat even stil" })).toHaveCount(0);
  await expectAccessible(own);
  await shareAndTakeBack(own, company, browser, base);
  await own.goto(`/landstede/studenten/${student.id}`);
  await expect(own.getByRole("region", { name: "Om over te praten" })).toContainText("Weten wat je kunt");
  expect((await company.goto(new URL(link, base).href))?.status()).toBe(404);
  const another = await pageOf(browser, colleague, base);
  expect((await another.goto(scan))?.status()).toBe(404);
});
