import type { Browser, Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

/** Somebody in a browser of their own. */
async function somebody(browser: Browser, email: string, options: { javaScriptEnabled?: boolean } = {}) {
  const page = await (await browser.newContext(options)).newPage();
  await signInAs(page, email, "landstede");
  return page;
}

const step = (page: Page, question: RegExp, name: string) =>
  page.getByRole("group", { name: question }).getByRole("radio", { name: new RegExp(`^${name}`) });

/** Opens the form that waits on Vandaag and fills it in. */
async function answer(page: Page, who: RegExp, { level, words }: { level: string; words: string }) {
  await page.goto("/landstede/scans");
  await page.getByRole("link", { name: who }).first().click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await step(page, /^1\./, level).check();
  await page.getByLabel(/Wat gaat goed/).fill(words);
  await page.getByRole("button", { name: "Versturen" }).click();
  await expect(page.getByText("Ingevuld. Dank je wel.")).toBeVisible();
}

test("[E1] an employee asks colleagues for feedback, reads it first, and shares it with the leader, who can't open it before or after", async ({
  page,
  browser,
}) => {
  test.slow();
  await signInAs(page, "lob@landstede.example", "landstede");
  await page.goto("/landstede/scans/vragenlijsten");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Voorbeelden klaarzetten" }).click();
  await page.getByRole("link", { name: /^360° feedback/ }).click();
  await page.getByRole("link", { name: "Zien wat een invuller ziet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Feedback voor Sam" })).toBeVisible();
  await expectAccessible(page);
  await page.goBack();
  await page.getByRole("button", { name: "Publiceren" }).click();
  await expect(page.getByRole("button", { name: "Volgende versie maken" })).toBeVisible();
  await expectAccessible(page);

  const employee = await somebody(browser, "coach@landstede.example");
  await employee.goto("/landstede/scans");
  await employee.getByRole("link", { name: "Feedback vragen" }).click();
  await employee.getByLabel("Hoe noem je het?").fill("Mijn 360 van dit jaar");
  await employee.getByRole("button", { name: "Beginnen" }).click();
  await expect(employee.getByRole("heading", { level: 1, name: "Mijn 360 van dit jaar" })).toBeVisible();
  await expectAccessible(employee);
});
