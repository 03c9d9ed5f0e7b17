import type { Locator, Page } from "@playwright/test";
import { expect } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/journey";
import { desk, phone, type Year } from "@/tests/support/school-year/year";

/** Three of the team at one table, each on a screen of their own. Returns the action that came of it. */
export async function planTogether(year: Year, plan: string): Promise<string> {
  const { leader, teacher, colleague: wall, mark, schoolYear } = year;
  const [mine, theirs] = [`Vragenkaart maken ${mark}`, `Bezoek voorbereiden ${mark}`];
  const lay = (page: Page, what: string) => layCard(page, what, `${schoolYear + 1}-06-01`);
  const table = `${plan}/samen?jaar=${schoolYear}`;
  await teacher.setViewportSize(desk);
  await leader.goto(table);
  await teacher.goto(table);
  await wall.goto(`${table}&scherm=groot`);
  await expect(wall.getByRole("form")).toHaveCount(0);

  await lay(teacher, mine);
  await expect(leader.getByText(mine, { exact: true })).toBeVisible();
  await expect(wall.getByText(mine, { exact: true })).toBeVisible();
  await lay(leader, theirs);
  await expect(teacher.getByText(theirs, { exact: true })).toBeVisible();
  await expect(teacher.getByRole("button", { name: `Neem terug: ${theirs}` })).toHaveCount(0);
  await expectAccessible(leader);
  await expectAccessible(teacher);
  await expectAccessible(wall);

  const arranging = leader.getByRole("form", { name: `Een plek voor ‘${mine}’` });
  await arranging.getByLabel("Waar hoort dit?").focus();
  await leader.keyboard.press("ArrowDown");
  await leader.keyboard.press("Tab");
  await leader.keyboard.press("Enter");
  const goal = wall.getByRole("region", { name: /^Doel 1:/ });
  await expect(goal.getByText(mine, { exact: true })).toBeVisible();
  const joining = leader.getByRole("form", { name: `Een plek voor ‘${theirs}’` });
  await joining.getByLabel("Waar hoort dit?").selectOption({ label: await labelWith(joining, mine) });
  await joining.getByRole("button").click();
  await expect(goal.getByText(theirs, { exact: true })).toBeVisible();

  await leader.getByRole("button", { name: "Zet 1 actie in het plan" }).click();
  await expect(wall.getByText(/staat al in het plan|staan al in het plan/)).toBeVisible();
  await expect(teacher.getByRole("button", { name: `Neem terug: ${mine}` })).toHaveCount(0);
  await leader.goto(table.replace("/samen", ""));
  await expect(leader.getByRole("rowheader").filter({ hasText: mine })).toHaveCount(1);
  await expect(leader.getByRole("rowheader").filter({ hasText: theirs })).toHaveCount(0);
  await teacher.setViewportSize(phone);
  return mine;
}

async function layCard(page: Page, what: string, dueOn: string): Promise<void> {
  const form = page.getByRole("form", { name: "Jouw kaart" });
  await form.getByLabel("Wat ga je doen?").fill(what);
  await form.getByLabel("Wanneer is het klaar?").fill(dueOn);
  await form.getByRole("button", { name: "Leg neer" }).click();
  await expect(page.getByText(what, { exact: true })).toBeVisible();
}

/** The choice in the list of places that names a card. */
async function labelWith(form: Locator, what: string): Promise<string> {
  const labels = await form.getByRole("option").allTextContents();
  return labels.find((label) => label.includes(what)) ?? "";
}
