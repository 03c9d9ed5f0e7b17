import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs, unfoldTasks } from "@/tests/support/journey";
import { foundWorld, type Standing, type StandingWorld } from "@/tests/support/matrix/standing";

test.describe.configure({ mode: "serial" });

let world: StandingWorld;
let base: string;

test.beforeAll(async ({ baseURL }) => {
  base = String(baseURL);
  world = await foundWorld();
});

async function pageOf(browser: Browser, who: Standing): Promise<Page> {
  const context = await browser.newContext({ locale: "nl-NL" });
  const [name = "", ...value] = world.cookies[who].split("=");
  await context.addCookies([{ name, value: value.join("="), url: base, httpOnly: true, sameSite: "Lax" }]);
  return context.newPage();
}

/** The main screens of who guides, leads, steers and studies, below the institution's address. */
function screensOf({ near }: StandingWorld): readonly (readonly [Standing, readonly string[]])[] {
  const { teamId, studentId, recordedTalkId } = near;
  const team = `/teams/${teamId}`;
  const student = `/studenten/${studentId}`;
  return [
    [
      "coach",
      ["", "/studenten", student, `${student}/gesprek`, `/gesprekken/${recordedTalkId}`, "/mijn-rol"],
    ],
    ["lead", ["", team, `${team}/gesprekken`, `${team}/plan`, `${team}/rollen`, student, "/borging"]],
    ["directorate", ["", "/borging", "/teams", "/rollen", "/beheer/instellingen"]],
    ["student", ["", "/gesprekken", student, `/gesprekken/${recordedTalkId}`, "/account"]],
    ["hr", ["/beheer/import/nieuw", "/beheer/instellingen/ondernemingsraad"]],
  ];
}

/** Lines on a screen that hold a word, its title with them; the names of roles and what people wrote left out. */
async function linesWith(page: Page, word: RegExp): Promise<string[]> {
  const lines = [await page.title(), ...(await page.locator("body").innerText()).split("\n")];
  const labels = await page
    .locator("[aria-label], [title]")
    .evaluateAll((all) => all.map((one) => `${one.getAttribute("aria-label")} ${one.getAttribute("title")}`));
  return [...lines, ...labels].filter((line) => word.test(line));
}

const called = { coach: /\bcoach(es)?\b/i, mentor: /\bmentor(en)?\b/i };

test("[B3, M6] an institution renames coach to mentor: every screen there follows, and of no other institution", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  const slug = world.institution.slug;
  const coordinator = await pageOf(browser, "coordinator");
  await coordinator.goto(`/${slug}/begrippen/coach`);
  await coordinator.getByRole("link", { name: /^Hier anders noemen/ }).click();
  await coordinator.getByLabel("Het woord", { exact: true }).fill("mentor");
  await coordinator.getByLabel("Als het er meer zijn", { exact: true }).fill("mentoren");
  await coordinator.getByLabel(/^Wat wil je erbij zeggen/).fill("Zo zeggen we het allemaal.");
  await expectAccessible(coordinator);
  await coordinator.getByRole("button", { name: "Gebruik dit woord" }).click();
  await expect(coordinator.getByRole("heading", { level: 1, name: "Mentor" })).toBeVisible();
  await expectAccessible(coordinator);

  let seen = 0;
  for (const [who, paths] of screensOf(world)) {
    const reader = await pageOf(browser, who);
    for (const path of paths) {
      const answer = await reader.goto(`/${slug}${path}`);
      expect(answer?.status(), `${who} ${path}`).toBe(200);
      expect(await linesWith(reader, called.coach), `${who} ${path}`).toEqual([]);
      seen += (await linesWith(reader, called.mentor)).length;
    }
    await reader.context().close();
  }
  expect(seen).toBeGreaterThan(10);

  await signInAs(page, "student@landstede.example", "landstede");
  await page.goto("/landstede/account");
  expect(await linesWith(page, called.mentor)).toEqual([]);
  expect((await linesWith(page, called.coach)).length).toBeGreaterThan(0);
});

test("[B6] staff confirm that they read it; the leader sees how many did, and who reads it hears it once", async ({
  browser,
}) => {
  const slug = world.institution.slug;
  const coach = await pageOf(browser, "coach");
  await coach.goto(`/${slug}`);
  await unfoldTasks(coach);
  await coach
    .getByRole("link", { name: /^Lezen: Lees (wat er veranderde|\d+ veranderingen) in onze woorden/ })
    .click();
  const change = coach.getByRole("listitem").filter({ hasText: "Coach heet nu mentor" });
  await expect(change).toContainText("Zo zeggen we het allemaal.");
  await expect(change).toContainText("Voor iedereen");
  await expectAccessible(coach);
  await change.getByRole("button", { name: /^Ik heb het gelezen/ }).click();
  await expect(change.getByText("Gelezen", { exact: true })).toBeVisible();

  const lead = await pageOf(browser, "lead");
  await lead.goto(`/${slug}/begrippen/veranderd`);
  const counted = lead.getByRole("listitem").filter({ hasText: "Coach heet nu mentor" });
  await expect(counted.getByText(/^1 van \d+ in /)).toBeVisible();
});

test("[B1, B5] a meaning is a press away, also by keyboard, and the institution's word is suggested while typing", async ({
  browser,
}) => {
  const slug = world.institution.slug;
  const lead = await pageOf(browser, "lead");
  await lead.goto(`/${slug}/teams/${world.near.teamId}/plan`);
  const question = lead.getByRole("button", { name: "Wat betekent teamplan?" });
  await question.focus();
  await lead.keyboard.press("Enter");
  await expect(lead.getByText(/^Het plan waarin een team per schooljaar/)).toBeVisible();
  await expect(lead.getByText(/^Niet hetzelfde als .*ontwikkelplan/)).toBeVisible();
  await expectAccessible(lead);
  await lead.keyboard.press("Escape");
  await expect(lead.getByText(/^Het plan waarin een team per schooljaar/)).toBeHidden();

  await lead.goto(`/${slug}/teams/${world.near.teamId}/plan/doelen`);
  await lead.getByLabel(/^Wat gaat er al goed/).pressSequentially("Elke coach belt ");
  await expect(lead.getByText("Je schrijft coach. Hier zeggen we mentor.")).toBeVisible();
  await lead.getByRole("button", { name: "Laat zo" }).click();
  await expect(lead.getByText("Je schrijft coach. Hier zeggen we mentor.")).toBeHidden();
});

test("a leader proposes without a script, HR takes it over, the directie adopts it", async ({ browser }) => {
  const slug = world.institution.slug;
  const context = await browser.newContext({ javaScriptEnabled: false });
  const [name = "", ...value] = world.cookies.lead.split("=");
  await context.addCookies([{ name, value: value.join("="), url: base, httpOnly: true, sameSite: "Lax" }]);
  const lead = await context.newPage();
  await lead.goto(`/${slug}/begrippen/voorstellen/nieuw?begrip=buyIn`);
  await lead.getByLabel("Wat zou er moeten staan?").fill("Dat iedereen er samen achter staat.");
  await lead.getByRole("button", { name: "Verstuur het voorstel" }).click();
  await expect(lead.getByRole("listitem").filter({ hasText: "Over Draagvlak" })).toContainText(
    "Wacht op antwoord",
  );

  const hr = await pageOf(browser, "hr");
  await hr.goto(`/${slug}/begrippen/voorstellen`);
  await expectAccessible(hr);
  const proposal = hr.getByRole("listitem").filter({ hasText: "Over Draagvlak" });
  await proposal.getByRole("button", { name: /^Neem over/ }).click();
  await expect(hr.getByText(/^Overgenomen op/)).toBeVisible();

  const director = await pageOf(browser, "directorate");
  await director.goto(`/${slug}/begrippen/buyIn`);
  await director.getByRole("button", { name: "Vaststellen namens de directie" }).click();
  await expect(director.getByText(/^Vastgesteld door de directie op/)).toBeVisible();
  const student = await pageOf(browser, "student");
  await student.goto(`/${slug}/begrippen?zoek=draagvlak`);
  await expect(student.getByText("Dat iedereen er samen achter staat.")).toBeVisible();
  await expectAccessible(student);
});
