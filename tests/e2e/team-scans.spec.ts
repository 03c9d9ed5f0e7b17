import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

const team = "Team Gezondheid & Sport Harderwijk 2";

test("[D6] a team leader reads how the team answered, says something with it, and the team reads along", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signInAs(page, "teamleider@landstede.example", "landstede");
  await page.goto("/landstede/scans");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Teamscans" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Teamscans" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Professionaliseringsscan voorjaar" }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(team) })).toBeVisible();
  await expect(page.getByText(/van \d+ mensen vulden in/)).toBeVisible();
  const spread = page.getByRole("figure", { name: "Verdeling" }).first();
  await expect(spread.getByRole("listitem")).not.toHaveCount(1);
  await page.getByText("Bekijk als tabel").first().click();
  await page.getByText("Hoe geteld?").first().click();
  await expectAccessible(page);
  await page
    .getByRole("textbox", { name: "Wat wil je erbij zeggen?" })
    .fill("We bespreken dit op de studiedag.");
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText("Opgeslagen.")).toBeVisible();
  const address = page.url();

  const member = await (await browser.newContext({ locale: "nl-NL" })).newPage();
  await signInAs(member, "coach@landstede.example", "landstede");
  await member.goto(address);
  await expect(member.getByText("We bespreken dit op de studiedag.")).toBeVisible();
  const stranger = await (await browser.newContext({ locale: "nl-NL" })).newPage();
  await signInAs(stranger, "sab@landstede.example", "landstede");
  expect((await stranger.goto(address))?.status()).toBe(404);
});

test("[D8] who asks teams sees how far they are, and teams side by side", async ({ page }) => {
  test.setTimeout(120_000);
  await signInAs(page, "lob@landstede.example", "landstede");
  await page.goto("/landstede/scans/teams");
  await page.getByRole("link", { name: "Thermometer najaar" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Thermometer najaar" })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/landstede/begrippen");
  await expectAccessible(page);
});

test("[C12] who does what can be read on a phone, in the light and in the dark", async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signInAs(page, "teamleider@landstede.example", "landstede");
  await page.goto("/landstede/teams");
  const link = page.getByRole("main").getByRole("link", { name: team, exact: true }).first();
  await page.goto(`${(await link.getAttribute("href")) ?? ""}/wie-doet-wat`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page);
});
