import type { Browser, Page } from "@playwright/test";
import { schoolYearOf } from "@/lib/platform/calendar";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

const schoolYear = schoolYearOf(new Date());

test("[G4] three of a team plan together, each on a screen of their own: cards come in live, are arranged with the keyboard and become actions once", async ({
  page,
  browser,
}) => {
  test.slow();
  const mark = Date.now();
  const [mine, theirs] = [`Vragenkaart maken ${mark}`, `Bezoek voorbereiden ${mark}`];
  await signInAs(page, "teamleider@helicon.example", "helicon");
  await page
    .getByRole("navigation", { name: "Hoofdmenu" })
    .getByRole("link", { name: "Dier & Zorg" })
    .click();
  await page.waitForURL(/\/teams\//);
  const table = `${new URL(page.url()).pathname}/plan/samen?jaar=${schoolYear}`;
  await page.goto(table);
  const coach = await another(browser, "coach@helicon.example", table);
  const wall = await another(browser, "teamleider@helicon.example", `${table}&scherm=groot`);
  await expect(wall.getByRole("form")).toHaveCount(0);

  await lay(coach, mine);
  await expect(page.getByText(mine, { exact: true })).toBeVisible();
  await expect(wall.getByText(mine, { exact: true })).toBeVisible();
  await lay(page, theirs);
  await expect(coach.getByText(theirs, { exact: true })).toBeVisible();
  await expect(coach.getByRole("button", { name: `Neem terug: ${theirs}` })).toHaveCount(0);
  await expectAccessible(page);
  await expectAccessible(coach);
  await expectAccessible(wall);

  const arranging = page.getByRole("form", { name: `Een plek voor ‘${mine}’` });
  await arranging.getByLabel("Waar hoort dit?").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const goal = wall.getByRole("region", { name: /^Doel 1:/ });
  await expect(goal.getByText(mine, { exact: true })).toBeVisible();
  const joining = page.getByRole("form", { name: `Een plek voor ‘${theirs}’` });
  await joining.getByLabel("Waar hoort dit?").selectOption({ label: await labelWith(joining, mine) });
  await joining.getByRole("button").click();
  await expect(goal.getByText(theirs, { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Zet 1 actie in het plan" }).click();
  await expect(wall.getByText(/staat al in het plan|staan al in het plan/)).toBeVisible();
  await expect(coach.getByRole("button", { name: `Neem terug: ${mine}` })).toHaveCount(0);
  await page.goto(table.replace("/samen", ""));
  await expect(page.getByRole("rowheader").filter({ hasText: mine })).toHaveCount(1);
  await expect(page.getByRole("rowheader").filter({ hasText: theirs })).toHaveCount(0);
});

async function another(browser: Browser, email: string, path: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, email, "helicon");
  await page.goto(path);
  return page;
}

async function lay(page: Page, what: string) {
  const form = page.getByRole("form", { name: "Jouw kaart" });
  await form.getByLabel("Wat ga je doen?").fill(what);
  await form.getByLabel("Wanneer is het klaar?").fill(`${schoolYear + 1}-06-01`);
  await form.getByRole("button", { name: "Leg neer" }).click();
  await expect(page.getByText(what, { exact: true })).toBeVisible();
}

/** The choice in the list of places that names a card. */
async function labelWith(form: ReturnType<Page["getByRole"]>, what: string): Promise<string> {
  const labels = await form.getByRole("option").allTextContents();
  return labels.find((label) => label.includes(what)) ?? "";
}
