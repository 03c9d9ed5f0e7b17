import { dayOf, later } from "@/lib/platform/calendar";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

test("[E2] [H3] an employee lays results of their own in a talk, of which the leader reads nothing before or after", async ({
  page,
  browser,
}) => {
  test.slow();
  const [own, others] = ["Hoe Ngoc zichzelf ziet", "Wat anderen bij Ngoc zien"];
  const none = "Ngoc heeft dit niet in dit gesprek gelegd.";
  await signInAs(page, "teamleider@helicon.example", "helicon");
  await page.goto("/helicon/werkgesprekken");
  await page.getByRole("link", { name: "Plannen: Ngoc van der Maas" }).click();
  const plan = page.getByRole("form", { name: "Plan een werkgesprek" });
  await plan.getByText("Functioneringsgesprek", { exact: true }).click();
  await plan.getByLabel("Dag", { exact: true }).fill(later(dayOf(new Date()), { days: 1 }));
  await plan.getByLabel("Tijd").fill("10:00");
  await plan.getByRole("button", { name: "Plan gesprek" }).click();
  await expect(page.getByRole("region", { name: others })).toContainText(none);

  const employee = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signInAs(employee, "coach@helicon.example", "helicon");
  await employee.goto(page.url());
  for (const name of ["Hoe jij jezelf ziet", "Wat anderen bij jou zien"]) {
    const piece = employee.getByRole("region", { name });
    await piece.getByRole("button", { name: "Leg in dit gesprek" }).click();
    await expect(piece.getByRole("button", { name: /^Neem terug/ })).toBeVisible();
  }
  await expectAccessible(employee);

  await page.reload();
  const seen = page.getByRole("region", { name: others });
  await seen.locator("summary").first().click();
  await expect(seen.getByRole("region").first()).toBeVisible();
  await expectAccessible(page);
  const taken = employee.getByRole("region", { name: "Hoe jij jezelf ziet" });
  await taken.getByRole("button", { name: /^Neem terug/ }).click();
  await expect(taken.getByRole("button", { name: "Leg in dit gesprek" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("region", { name: own })).toContainText(none);
});
