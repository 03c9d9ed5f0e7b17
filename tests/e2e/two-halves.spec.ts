import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

const school = "landstede";
const chosen = "negen trage egels in de berm";

async function tryPassword(page: Page, email: string, password: string) {
  await page.goto("/login");
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
}

/** What is shown once, in its notice. */
async function shownHalf(page: Page, of: string | RegExp): Promise<string> {
  const notice = page.getByRole("status").filter({ hasText: of });
  const text = await notice.getByText(/^[a-z]{5}-[a-z]{5}$/).textContent();
  return String(text);
}

test("[6.5-8] an admin makes a password and gets one half, HR gives the other, and only with both somebody comes in and chooses their own", async ({
  browser,
  page,
}) => {
  test.slow();
  await signInAs(page, `beheer@${school}.example`, school);
  await page.goto(`/${school}/beheer/gebruikers?toegang=nee`);
  await page.getByRole("table").getByRole("link").first().click();
  await expect(page.getByRole("button", { name: "Geef toegang" })).toBeVisible();
  const name = String(await page.getByRole("heading", { level: 1 }).textContent());
  const email = /\S+@\S+/.exec(String(await page.locator(".lead").first().textContent()))?.[0] ?? "";
  await page.getByRole("button", { name: "Geef toegang" }).click();
  await expect(page.getByText("Die ziet dat op Vandaag")).toBeVisible();
  const first = await shownHalf(page, "De eerste helft");
  await expectAccessible(page);

  const visitor = await (await browser.newContext()).newPage();
  await tryPassword(visitor, email, first);
  await expect(visitor.getByText("horen niet bij elkaar")).toBeVisible();

  const office = await (await browser.newContext()).newPage();
  await signInAs(office, `hr@${school}.example`, school);
  await office.getByRole("link", { name: `Geven: Geef ${name} de tweede helft van een wachtwoord` }).click();
  await expect(office.getByRole("heading", { level: 1, name: `Geef ${name} de tweede helft` })).toBeVisible();
  await expectAccessible(office);
  const address = office.url();
  expect((await page.goto(address))?.status()).toBe(404);
  await office.getByRole("button", { name: "Toon de tweede helft" }).click();
  const second = await shownHalf(office, "De tweede helft voor");
  await expectAccessible(office);
  await office.reload();
  await expect(office.getByText("gaf deze helft op")).toBeVisible();
  await expect(office.getByText(second)).toHaveCount(0);

  await tryPassword(visitor, email, `${second} ${first.toUpperCase()}`);
  await visitor.waitForURL("**/login/wachtwoord");
  await visitor.getByLabel("Nieuw wachtwoord").fill(chosen);
  await visitor.getByLabel("Nog een keer").fill(chosen);
  await visitor.getByRole("button", { name: "Bewaar dit wachtwoord" }).click();
  await visitor.waitForURL(`**/${school}`);
  await expect(visitor.getByText("gaf op").filter({ hasText: "de tweede helft" })).toBeVisible();
});
