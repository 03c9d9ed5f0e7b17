import { schoolYearLabel, schoolYearOf } from "@/lib/platform/calendar";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

test("[F6] [G10] HR writes the plan of the institution, the directie adopts it, and a team chooses what it contributes to", async ({
  page,
  browser,
}) => {
  test.slow();
  const mark = Date.now();
  const from = schoolYearOf(new Date());
  const goal = `Elke begeleider oefent ${mark}`;
  await signInAs(page, "hr@landstede.example", "landstede");
  await page.getByRole("link", { name: "Plan van de instelling" }).click();
  await expectAccessible(page);
  await page.getByLabel("Vanaf schooljaar").selectOption(String(from));
  await page.getByRole("button", { name: "Begin een plan" }).click();
  await expect(page.getByRole("heading", { name: `Plan vanaf ${schoolYearLabel(from)}` })).toBeVisible();
  await page.getByLabel("Doel 1").fill("");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("Vul dit in.").first()).toBeVisible();
  await page.getByLabel("Doel 1").fill(goal);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("nog niet vastgesteld")).toBeVisible();
  await expect(page.getByText(goal)).toHaveCount(0);

  const director = await (await browser.newContext()).newPage();
  await signInAs(director, "directie@landstede.example", "landstede");
  await director.goto("/landstede/instellingsplan");
  await director.getByRole("link", { name: `Plan vanaf ${schoolYearLabel(from)}` }).click();
  await director.getByRole("button", { name: "Stel versie 1 vast" }).click();
  await expect(director.getByText(goal)).toBeVisible();
  await expectAccessible(director);

  const coach = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signInAs(coach, "coach@landstede.example", "landstede");
  await coach.goto("/landstede/instellingsplan");
  await expect(coach.getByText(goal)).toBeVisible();
  await expect(coach.getByText("Schrijven en vaststellen")).toHaveCount(0);
  await expectAccessible(coach);
  await coach.goto("/landstede/mijn-plan/vragen");
  await expect(coach.locator(`datalist option[value="${goal}"]`)).toHaveCount(1);
});
