import type { Browser } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

/** A page of somebody else's browser. */
async function anotherPage(browser: Browser, email: string, options: { javaScriptEnabled?: boolean } = {}) {
  const page = await (await browser.newContext(options)).newPage();
  await signInAs(page, email, "helicon");
  return page;
}

test("[C24] a colleague passes on what they notice; the coach reads it, says what they did, and it is gone from Vandaag", async ({
  page,
  browser,
}) => {
  test.slow();
  const words = `Zit al dagen alleen in de kantine (${Date.now()}).`;
  await signInAs(page, "coach@helicon.example", "helicon");
  await page.goto("/helicon/studenten");
  // Initials, name and group: a student of the leader's own team, whom alone they find by name.
  const near = page.locator("tbody").getByRole("link", { name: /DIE\d/ });
  const name = (await near.first().innerText()).trim().split(/\s+/).slice(1, -1).join(" ");

  const lead = await anotherPage(browser, "teamleider@helicon.example");
  await lead.getByRole("link", { name: "Iets doorgeven" }).first().click();
  await expectAccessible(lead);
  await lead.getByLabel("Naam", { exact: true }).fill(name);
  await lead.getByLabel("Naam", { exact: true }).press("Enter");
  await lead.getByRole("link", { name: `Iets doorgeven over ${name}` }).click();
  await expect(lead.getByRole("heading", { name: `Over ${name}` })).toBeVisible();
  await lead.getByLabel("Wat merkte je?").fill(words);
  await expectAccessible(lead);
  await lead.getByRole("button", { name: "Doorgeven" }).click();
  await expect(lead.getByText(/^Ontvangen\./)).toBeVisible();
  await expect(lead.getByText(words)).toHaveCount(0);

  await page.goto("/helicon");
  await page.getByRole("link", { name: `Lezen: Lees wat een collega merkte over ${name}` }).click();
  await expect(page.getByText(words)).toBeVisible();
  await expectAccessible(page);
  await page.getByText("Met de student gesproken").click();
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(
    page.getByRole("row").filter({ hasText: name }).getByText("Met de student gesproken"),
  ).toBeVisible();
  await expectAccessible(page);
});

test("[C24] a student asks for what was passed on, the coach lets them read it, and it doesn't say from whom", async ({
  page,
  browser,
}) => {
  test.slow();
  const words = `Maakt zich zorgen over geld (${Date.now()}).`;
  const student = await anotherPage(browser, "student@helicon.example");
  await student.goto("/helicon/account");
  const name = (await student.getByText(/^Voor .+: wie je gegevens/).innerText()).replace(
    /^Voor (.+?):.*$/s,
    "$1",
  );

  await signInAs(page, "coach@helicon.example", "helicon");
  await page.goto("/helicon/studenten");
  const listed = page.locator("tbody").getByRole("link", { name }).first();
  const group = (await listed.innerText()).trim().split(/\s+/).at(-1) ?? "";

  const adviser = await anotherPage(browser, "tweedelijn@helicon.example");
  await adviser.goto("/helicon/signaal");
  const form = adviser.getByRole("form", { name: "Iemand uit een ander team" });
  await form.getByLabel("Voor- en achternaam").fill(name);
  await form.getByLabel("Team").selectOption({ label: "Voeding & Innovatie" });
  await form.getByLabel(/^Klas/).fill(group);
  await form.getByLabel("Wat merkte je?").fill(words);
  await form.getByRole("button", { name: "Doorgeven" }).click();
  await expect(adviser.getByText(/^Ontvangen\./)).toBeVisible();

  await student.reload();
  const card = student.getByRole("region", { name: "Wat over jou is doorgegeven" });
  await expect(card).toBeVisible();
  await expectAccessible(student);
  await card.getByRole("button", { name: "Ik wil dit lezen" }).last().click();
  await expect(card.getByText(/praat er eerst met je over/)).toBeVisible();
  await expect(student.getByText(words)).toHaveCount(0);

  await page.goto("/helicon/signaal");
  await page.getByRole("row").filter({ hasText: "wil het lezen" }).getByRole("link").first().click();
  await expect(page.getByText(words)).toBeVisible();
  await page.getByRole("button", { name: /^Laat .+ het lezen$/ }).click();
  await expect(page.getByText("wil het lezen")).toHaveCount(0);
  await expectAccessible(page);

  await student.reload();
  await card
    .getByRole("link", { name: /^Lezen/ })
    .last()
    .click();
  await expect(student.getByText(words)).toBeVisible();
  await expect(student.getByText("Wie het doorgaf, staat er niet bij.")).toBeVisible();
  await expectAccessible(student);
});

test("[C24] who knows only a name is told when it reached nobody, and keeps what was typed; also without a script", async ({
  browser,
}) => {
  const page = await anotherPage(browser, "beheer@helicon.example", { javaScriptEnabled: false });
  await page.goto("/helicon/signaal");
  const form = page.getByRole("form", { name: "Iemand uit een ander team" });
  await form.getByLabel("Voor- en achternaam").fill("Piet Nergens");
  await form.getByLabel("Team").selectOption({ label: "Dier & Zorg" });
  await form.getByLabel("Wat merkte je?").fill("Zit vaak alleen.");
  await form.getByRole("button", { name: "Doorgeven" }).click();
  await expect(page.getByText(/^Dit is niet aangekomen\./)).toBeVisible();
  await expect(form.getByLabel("Wat merkte je?")).toHaveValue("Zit vaak alleen.");
});
