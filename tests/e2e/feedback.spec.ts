import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";
import { findLetter } from "@/tests/support/letter";

const round = "Mijn 360";
const raters = ["Hanneke van 't Visser", "Ilse de Dijk", "Loïs ten Bos"];
const employeeName = "Esmée El Amrani";
const leaderName = "Zuzana Mulder";

/** Somebody in a browser of their own. */
async function somebody(browser: Browser, account: string, options: { javaScriptEnabled?: boolean } = {}) {
  const page = await (await browser.newContext({ locale: "nl-NL", ...options })).newPage();
  await signInAs(page, `${account}@landstede.example`, "landstede");
  return page;
}

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** Adds somebody by name to those who are asked. */
async function ask(page: Page, name: string) {
  await page.getByLabel("Zoek een collega buiten je team").fill(name);
  await page.getByRole("button", { name: "Tonen" }).click();
  await page.getByLabel("Collega", { exact: true }).selectOption({ label: name });
  await page
    .getByRole("form", { name: "Collega: Toevoegen" })
    .getByRole("button", { name: "Toevoegen" })
    .click();
  await expect(page.getByRole("row", { name: new RegExp(name) })).toBeVisible();
}

async function choose(page: Page, level: string, words: string) {
  await page
    .getByRole("group", { name: /^1\./ })
    .getByRole("radio", { name: new RegExp(`^${level}`) })
    .check();
  await page.getByLabel(/Wat gaat goed/).fill(words);
}

/** Finds the form on Vandaag, fills it in, and hands it in. */
async function answer(page: Page, level: string, words: string) {
  await page.goto("/landstede/scans");
  await page.getByRole("link", { name: `Invullen: Geef ${employeeName} feedback` }).click();
  await choose(page, level, words);
  await page.getByRole("button", { name: "Versturen" }).click();
  await expect(page.getByText("Ingevuld. Dank je wel.")).toBeVisible();
}

/** Starts a round and asks three colleagues and the leader. */
async function askAround(employee: Page): Promise<string> {
  await employee.goto("/landstede/scans/feedback/nieuw");
  await expectAccessible(employee);
  await employee.getByLabel("Hoe noem je het?").fill(round);
  await employee.getByRole("button", { name: "Beginnen" }).click();
  await expect(heading(employee, round)).toBeVisible();
  for (const name of raters) await ask(employee, name);
  await employee.getByLabel("Leidinggevende", { exact: true }).selectOption({ label: leaderName });
  await employee.getByRole("form", { name: "Leidinggevende: Toevoegen" }).getByRole("button").click();
  await expect(employee.getByRole("cell", { name: "Leidinggevende" })).toBeVisible();
  await expectAccessible(employee);
  await employee.getByRole("button", { name: "Uitnodigingen versturen" }).click();
  await expect(employee.getByText("0 van de 5 hebben ingevuld.")).toBeVisible();
  return employee.url();
}

/** With the letter's link and no account, on a phone: kept while typing, handed in, taken back, handed in again. */
async function answerOnPhone(browser: Browser) {
  const address = await findLetter("lob@landstede.example", round);
  const context = await browser.newContext({ locale: "nl-NL", viewport: { width: 360, height: 740 } });
  const phone = await context.newPage();
  await phone.goto(address);
  await expect(heading(phone, `Feedback voor ${employeeName}`)).toBeVisible();
  await expectAccessible(phone);
  await choose(phone, "LOB-competent", "Je vraagt");
  await expect(phone.getByText("Bewaard")).toBeVisible();
  await phone.reload();
  await expect(phone.getByLabel(/Wat gaat goed/)).toHaveValue("Je vraagt");
  await phone.getByLabel(/Wat gaat goed/).fill("Je vraagt door");
  await phone.getByRole("button", { name: "Versturen" }).click();
  await expect(phone.getByText("Ingevuld. Dank je wel.")).toBeVisible();
  await expectAccessible(phone);
  await phone.getByText("Toch terugnemen?").click();
  await phone.getByRole("button", { name: "Mijn antwoorden terugnemen" }).click();
  await expect(phone.getByLabel(/Wat gaat goed/)).toHaveValue("");
  await choose(phone, "LOB-competent", "Je vraagt door");
  await phone.getByRole("button", { name: "Versturen" }).click();
  await expect(phone.getByText("Ingevuld. Dank je wel.")).toBeVisible();
  return { phone, address };
}

test("[E1] an employee asks for feedback, reads it first, and shares it with the leader until they take it back", async ({
  page,
  browser,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, "coach@landstede.example", "landstede");
  const address = await askAround(page);

  const { phone, address: link } = await answerOnPhone(browser);
  await page.goto(address);
  await page.getByRole("link", { name: "Zelf invullen" }).click();
  await choose(page, "LOB-basis", "Ik luister");
  await page.getByRole("button", { name: "Versturen" }).click();
  await expect(page.getByText("Ingevuld. Dank je wel.")).toBeVisible();
  const others = [
    await somebody(browser, "hr", { javaScriptEnabled: false }),
    await somebody(browser, "directie", { javaScriptEnabled: false }),
  ];
  for (const [place, other] of others.entries())
    await answer(other, "LOB-competent", `Fijn gesprek ${place}`);

  // Nobody reads anything while it runs, also not who asked.
  await page.goto(address);
  await expect(page.getByText("4 van de 5 hebben ingevuld.")).toBeVisible();
  await expect(page.getByText("Je vraagt door")).toBeHidden();
  await page.getByRole("button", { name: "Nu sluiten" }).click();
  await expect(page.getByText("Je vraagt door")).toBeVisible();
  await expect(page.getByText("1 stap hoger dan jij").first()).toBeVisible();
  await expectAccessible(page);
  expect((await phone.goto(link))?.status()).toBe(404);

  const leader = await somebody(browser, "teamleider");
  expect((await leader.goto(address))?.status()).toBe(404);
  for (const other of others) expect((await other.goto(address))?.status()).toBe(404);
  await page.getByLabel("Met wie?").selectOption({ label: leaderName });
  await page.getByRole("button", { name: "Delen", exact: true }).click();
  const takeBack = page
    .getByRole("form", { name: `Niet meer delen met ${leaderName}` })
    .getByRole("button", { name: "Niet meer delen" });
  await expect(takeBack).toBeVisible();
  await leader.goto("/landstede/scans");
  await leader
    .getByRole("row", { name: new RegExp(round) })
    .getByRole("link")
    .click();
  await expect(leader.getByText("Je vraagt door")).toBeVisible();
  await takeBack.click();
  await expect(page.getByText("Je deelt dit nu met niemand.")).toBeVisible();
  expect((await leader.goto(address))?.status()).toBe(404);
});

test("[M12] a link that opens nothing says so in one way, whatever was wrong with it", async ({ page }) => {
  for (const token of ["x", "x".repeat(32), "%2e%2e%2fr", "0".repeat(64)]) {
    expect((await page.goto(`/r/${token}`))?.status()).toBe(404);
    await expect(page.getByText("Deze link werkt niet")).toBeVisible();
  }
  await expectAccessible(page);
});
