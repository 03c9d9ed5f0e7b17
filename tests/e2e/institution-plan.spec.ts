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

test("[H1] [H12] HR lays down how the year of talks goes and writes what leaders do for it, the directie adopts it, and a leader says to know it", async ({
  page,
  browser,
}) => {
  test.slow();
  const agreed = `Iedereen een gesprek ${Date.now()}`;
  await signInAs(page, "hr@landstede.example", "landstede");
  await page.goto("/landstede/werkgesprekken");
  await page.getByRole("link", { name: "Bekijk het hele jaar" }).click();
  await expect(page.getByText("nog niets vastgelegd")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Aanpassen" }).click();
  const first = page.getByRole("group", { name: "Gesprek 1" });
  await first.getByLabel("Vanaf").selectOption({ label: "November" });
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(first.getByText("Maak een keuze.")).toBeVisible();
  await expect(first.getByLabel("Vanaf")).toHaveValue("11");
  await expectAccessible(page);
  await first.getByLabel("Tot en met").selectOption({ label: "Juli" });
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("Van november tot en met juli")).toBeVisible();

  await page.goto("/landstede/gesprekkencyclus/afspraken/schrijven");
  await page.getByLabel("Wat spreken jullie af?").fill(agreed);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("region", { name: "Concept" }).getByText(agreed)).toBeVisible();

  const director = await (await browser.newContext()).newPage();
  await signInAs(director, "directie@landstede.example", "landstede");
  await director.goto("/landstede/gesprekkencyclus/afspraken");
  await director.getByRole("button", { name: "Stel versie 1 vast" }).click();
  await expect(director.getByRole("region", { name: "Wie kent deze afspraken?" })).toBeVisible();
  await expectAccessible(director);

  const leader = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signInAs(leader, "teamleider@landstede.example", "landstede");
  await leader.goto("/landstede/gesprekkencyclus/afspraken");
  await expect(leader.getByText(agreed)).toBeVisible();
  await expectAccessible(leader);
  await leader.getByRole("button", { name: "Ik ken deze afspraken" }).click();
  await expect(leader.getByText("liet je weten dat je deze versie kent")).toBeVisible();
  await director.reload();
  await expect(director.getByText(/^1 van de/)).toBeVisible();
});
