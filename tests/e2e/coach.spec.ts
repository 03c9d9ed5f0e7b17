import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { circleOf, pageOf, type Somebody } from "@/tests/support/circle";
import { expectAccessible, signInAs, unfoldTasks } from "@/tests/support/journey";
import { expectFocusBy } from "@/tests/support/keyboard";

const words = "Ik merkte op stage dat ik rustig blijf als een dier in paniek is.";
const notes = "Wil weten hoe een dag in een kliniek eruitziet.";
const agreement = "Belt twee klinieken voor een meeloopdag";

const firstName = ({ name }: Somebody) => name.split(" ")[0] ?? name;
const pathOf = (student: Somebody) => `/helicon/studenten/${student.id}`;
const sendButton = (page: Page) => page.getByRole("button", { name: /^Laat .+ bevestigen$/ });
const statusOf = async (page: Page, path: string) => (await page.goto(path))?.status();
const toast = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

/** The talks on a student's page, the latest first. */
const talksOn = (page: Page) =>
  page.getByRole("region", { name: "Gesprekken", exact: true }).getByRole("link");

async function newestTalk(page: Page, student: Somebody): Promise<string> {
  await page.goto(pathOf(student));
  return (await talksOn(page).first().getAttribute("href")) ?? "";
}

/** How many students had no talk, one, and two or more: by the figures above the list, which its rows must bear out. */
async function expectCountsAgree(page: Page) {
  const rows = page.getByRole("row").filter({ has: page.getByRole("rowheader") });
  const heads = await page.getByRole("columnheader").allInnerTexts();
  const column = heads.findIndex((head) => head.startsWith("Gesprekken"));
  const talks = await rows.evaluateAll(
    (all, at) => all.map((row) => Number.parseInt(row.querySelectorAll("th, td")[at]?.textContent ?? "")),
    column,
  );
  const count = (fits: (held: number) => boolean) => talks.filter(fits).length;
  await expect(
    page.getByRole("figure", { name: "Gesprekken dit schooljaar" }).getByRole("listitem"),
  ).toHaveText([
    `${count((held) => held === 0)} geen`,
    `${count((held) => held === 1)} één`,
    `${count((held) => held > 1)} twee of meer`,
  ]);
}

/** Types while the connection is gone; what was typed stays, on the device too. */
async function typeWithoutConnection(page: Page) {
  await expect(page.getByText(/^Opgeslagen \d/)).toBeVisible();
  await page.context().setOffline(true);
  await page.getByLabel("Wat jij erbij schrijft").fill(notes);
  await expect(page.getByText("Geen verbinding. Je tekst is bewaard op dit apparaat")).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^Opgeslagen \d/)).toBeVisible();
  await page.reload();
  await expect(page.getByText("Wat je toen schreef staat er weer.")).toBeVisible();
  await expect(page.getByLabel("Wat jij erbij schrijft")).toHaveValue(notes);
  await expect(page.getByLabel("Afspraak 1")).toHaveValue(agreement);
}

/** From the coach's list to a logged talk, on a phone, with a lost connection and a double press. Returns its address. */
async function logOnPhone(page: Page, student: Somebody): Promise<string> {
  await page.setViewportSize({ width: 360, height: 740 });
  await page
    .getByRole("rowheader")
    .locator(`a[href="${pathOf(student)}"]`)
    .click();
  await expect(page.getByRole("heading", { level: 1, name: student.name })).toBeVisible();
  await expectAccessible(page);
  const before = await talksOn(page).count();
  await page.getByRole("link", { name: "Gesprek vastleggen" }).click();
  await page.getByLabel(/^In de woorden van/).fill(words);
  await page.getByText("Loopbaan", { exact: true }).click();
  await page.getByLabel("Afspraak 1").fill(agreement);
  await page
    .getByLabel("Klaar op")
    .first()
    .fill(await page.getByLabel("Wanneer").inputValue());
  await typeWithoutConnection(page);
  // At the end of the page the bar with the buttons lies over nothing.
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  await expectAccessible(page);
  await sendButton(page).dblclick();
  await expect(toast(page, "Het gesprek is vastgelegd.")).toBeVisible();
  await expect(talksOn(page)).toHaveCount(before + 1);
  await page.setViewportSize({ width: 1280, height: 900 });
  return newestTalk(page, student);
}

/** The student reads, adds to their own words, and confirms; from then on it stays as it is. */
async function readAndConfirm(page: Page, talk: string) {
  await page.goto("/helicon");
  await page
    .getByRole("link", { name: /^Lezen: / })
    .and(page.locator(`[href="${talk}"]`))
    .click();
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText(notes)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Mijn woorden aanpassen" }).click();
  await page.getByRole("textbox", { name: "In jouw woorden" }).fill(`${words} Dat wil ik vaker.`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText(`${words} Dat wil ik vaker.`)).toBeVisible();
  await page.getByRole("button", { name: "Ja, dit klopt" }).click();
  await expect(toast(page, "Bevestigd.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Mijn woorden aanpassen" })).toHaveCount(0);
}

/** Logs a short talk without a mouse: every field that it needs is reached with Tab, chosen with Space and the arrows. */
async function logByKeyboard(page: Page, student: Somebody) {
  await page.goto(`${pathOf(student)}/gesprek`);
  await expect(page.getByRole("region", { name: "Afgesproken in een vorig gesprek" })).toContainText(
    agreement,
  );
  await expectFocusBy("Tab", page, page.getByLabel(/^In de woorden van/));
  await page.keyboard.type("Twee klinieken gebeld.");
  await expectFocusBy("Tab", page, page.getByLabel("Loopbaan", { exact: true }));
  await page.keyboard.press("Space");
  await expectFocusBy("Tab", page, page.getByLabel("Afspraak 1"));
  await page.keyboard.type("Stuurt een bericht als er een dag bekend is");
  await expectFocusBy("Tab", page, page.getByText("Nog een afspraak").first());
  await page.keyboard.press("Enter");
  await expectFocusBy("Tab", page, page.getByLabel("Afspraak 3"));
  await expectFocusBy("Tab", page, page.getByRole("radio", { name: "Voortgangsgesprek" }));
  await expectFocusBy("ArrowDown", page, page.getByRole("radio", { name: "Kort gesprek tussendoor" }));
  await expectFocusBy("Tab", page, sendButton(page));
  await page.keyboard.press("Enter");
  await expect(toast(page, "Het gesprek is vastgelegd.")).toBeVisible();
  await expect(talksOn(page).first()).toHaveText("Kort gesprek tussendoor");
}

/** A word in passing, first with the screen closed (S4), from the list as it was searched and back to it (O21). */
async function logInPassing(page: Page, student: Somebody) {
  await page.goto(`/helicon/studenten?zoek=${encodeURIComponent(firstName(student))}`);
  await page.getByRole("link", { name: `Kort gesprek met ${student.name} vastleggen` }).click();
  await expect(
    page.getByRole("heading", { level: 1, name: `Kort gesprek met ${student.name}` }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Scherm dicht" }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Op je kaartje" })).toBeVisible();
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Leg kort vast" }).click();
  await page.getByLabel("Wat bespraken jullie?").fill("Sprak me aan in de gang.");
  await page.getByRole("button", { name: "Vastleggen", exact: true }).click();
  await expect(toast(page, "Het gesprek is vastgelegd.")).toBeVisible();
  await expect(page).toHaveURL(/\/helicon\/studenten\?zoek=/);
}

test("[O1, O6, O19, O21, S4, S5] a coach logs a talk on a phone, once, also when the connection is lost; the student adds own words and confirms; nobody else finds it", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const { student, colleague } = await circleOf("coach", "coach@helicon.example");
  await signInAs(page, "coach@helicon.example", "helicon");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Bekijk wie aan de beurt is" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Mijn studenten" })).toBeVisible();
  await expectCountsAgree(page);
  await page.getByText("Hoe mijn gesprekken gaan").click();
  await expect(page.getByText("Ging ook over de loopbaan")).toBeVisible();
  await expectAccessible(page);
  const talk = await logOnPhone(page, student);

  await page.goto("/helicon/studenten");
  await expectCountsAgree(page);
  await page.goto("/helicon");
  await unfoldTasks(page);
  await page
    .getByRole("link", { name: `Bijwerken: Afspraak met ${student.name}` })
    .and(page.locator(`[href="${talk}"]`))
    .click();
  await expect(page.getByText(`${firstName(student)} heeft dit nog niet bevestigd.`)).toBeVisible();
  await expectAccessible(page);

  const own = await pageOf(browser, student, String(baseURL));
  await readAndConfirm(own, talk);
  await page.reload();
  await expect(page.getByText("Dat wil ik vaker.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Verslag aanpassen" })).toHaveCount(0);
  await logByKeyboard(page, student);
  await logInPassing(page, student);

  const another = await pageOf(browser, colleague, String(baseURL));
  const elsewhere = await (await browser.newContext()).newPage();
  await signInAs(elsewhere, "coach@landstede.example", "landstede");
  for (const path of [talk, `${talk}/aanpassen`, `${pathOf(student)}/gesprek`]) {
    expect(await statusOf(another, path), path).toBe(404);
    expect(await statusOf(elsewhere, path), path).toBe(404);
    expect(await statusOf(elsewhere, path.replace("helicon", "landstede")), path).toBe(404);
  }
});

const note = "Werkt graag buiten en heeft een plek op het oog. De keuze voor niveau 4 loopt nog.";

/** What was said in a talk, as far as this reader sees it. */
const said = (page: Page) => page.getByRole("region", { name: /^In de woorden van|schreef erbij$/ });

async function handOver(page: Page, { student, nextCoach }: Record<"student" | "nextCoach", Somebody>) {
  await page.goto(pathOf(student));
  await expect(page.getByText("Wat er besproken is, lezen alleen de student en de mentor.")).toBeVisible();
  await page.getByText("Draag over aan een andere mentor").click();
  const choice = page.getByLabel("Nieuwe mentor");
  const option = choice.getByRole("option").filter({ hasText: `${nextCoach.name} (` });
  await choice.selectOption(await option.getAttribute("value"));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Overdragen" }).click();
  await expect(toast(page, "De student is overgedragen aan de nieuwe mentor.")).toBeVisible();
}

/** The former coach finds nothing of the student any more, but for the one note. */
async function leaveNote(page: Page, student: Somebody, talk: string) {
  for (const path of [pathOf(student), talk]) expect(await statusOf(page, path), path).toBe(404);
  await page.goto("/helicon");
  await expect(page.getByText(/^Schrijf een overdracht over/)).toBeVisible();
  await page.goto("/helicon/studenten/overdracht");
  await expectAccessible(page);
  await page.getByRole("link", { name: `Schrijven: ${student.name}` }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByLabel(/^Wat geef je/)).toBeFocused();
  await page.getByLabel(/^Wat geef je/).fill(note);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(toast(page, "Je overdracht is opgeslagen.")).toBeVisible();
  await expect(page.getByRole("link", { name: `Aanpassen: ${student.name}` })).toBeVisible();
}

test("[O14, O15, 6.5] a new coach reads earlier reports as long as the student agrees, and the note of the former coach", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  const circle = await circleOf("leader", "teamleider@helicon.example");
  const [student, coach, nextCoach, colleague] = await Promise.all(
    [circle.student, circle.coach, circle.nextCoach, circle.colleague].map((who) =>
      pageOf(browser, who, String(baseURL)),
    ),
  );
  if (!student || !coach || !nextCoach || !colleague) throw new Error("Four people have a page each.");
  const talk = await newestTalk(coach, circle.student);
  await coach.goto(talk);
  const report = await said(coach).first().innerText();
  expect(await statusOf(nextCoach, talk)).toBe(404);

  await signInAs(page, "teamleider@helicon.example", "helicon");
  await handOver(page, circle);
  await nextCoach.goto(talk);
  await expect(said(nextCoach).first()).toHaveText(report, { useInnerText: true });

  await student.goto("/helicon");
  await student
    .getByRole("link", { name: `Kiezen: Je hebt een nieuwe mentor: ${circle.nextCoach.name}` })
    .click();
  await expectAccessible(student);
  await student.getByRole("button", { name: "Zet mijn eerdere verslagen dicht" }).click();
  await expect(student.getByText("kan je eerdere verslagen niet lezen.")).toBeVisible();
  await nextCoach.reload();
  await expect(
    nextCoach.getByText(`${firstName(circle.student)} laat de eerdere verslagen niet zien.`),
  ).toBeVisible();
  await expect(nextCoach.getByRole("region", { name: "Over dit gesprek" })).toBeVisible();
  await expect(said(nextCoach)).toHaveCount(0);
  await expectAccessible(nextCoach);
  await student.getByRole("button", { name: "Zet weer open" }).click();
  await expect(student.getByText("kan je eerdere verslagen lezen.")).toBeVisible();
  await nextCoach.reload();
  await expect(said(nextCoach).first()).toHaveText(report, { useInnerText: true });

  await leaveNote(coach, circle.student, talk);
  for (const reader of [nextCoach, student]) {
    await reader.goto(pathOf(circle.student));
    await expect(reader.getByRole("region", { name: "Overdracht", exact: true })).toContainText(note);
    await expectAccessible(reader);
  }
  expect(await statusOf(colleague, `${pathOf(circle.student)}/overdracht`)).toBe(404);
  await colleague.goto(pathOf(circle.student));
  await expect(colleague.getByText(note)).toHaveCount(0);
  await expectAccessible(colleague);
});
