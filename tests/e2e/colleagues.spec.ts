import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

test("[J1] [J4] [C18] an employee tells what they can, opens it to the team, sees who read it, and takes it back", async ({
  page,
  browser,
}) => {
  test.slow();
  const word = `imkeren${Date.now()}`;
  await page.setViewportSize({ width: 360, height: 740 });
  await signInAs(page, "coach@helicon.example", "helicon");
  await page.goto("/helicon/mijn-profiel");
  await expectAccessible(page);

  await page.goto("/helicon/mijn-profiel/specialisaties");
  const form = page.getByRole("form", { name: "Specialisaties" });
  await form.getByText("Mijn teams", { exact: true }).first().click();
  await form.getByLabel("Je specialisaties").fill("x".repeat(70));
  await form.getByRole("button", { name: "Opslaan" }).click();
  await expect(form.getByText("Een van de regels is te lang.", { exact: false })).toBeVisible();
  await expect(form.getByLabel("Je specialisaties")).toHaveValue("x".repeat(70));
  await expect(form.getByRole("radio", { name: "Mijn teams" })).toBeChecked();
  await expectAccessible(page);

  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await form.getByLabel("Je specialisaties").fill(`${word}\nfaalangst`);
  await form.getByRole("button", { name: "Opslaan" }).click();
  await page.waitForURL(/\/mijn-profiel$/);
  const card = page.getByRole("region", { name: "Specialisaties" });
  await expect(card.getByText(word)).toBeVisible();
  await expect(card.getByText("Je teams", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await tab.getByLabel("Je specialisaties").fill("iets anders");
  await tab.getByRole("button", { name: "Opslaan" }).click();
  const both = tab.getByRole("region", { name: "In een ander venster is intussen dit opgeslagen" });
  await expect(both.getByText(word)).toBeVisible();
  await expect(tab.getByLabel("Je specialisaties")).toHaveValue("iets anders");
  await tab.close();

  const leader = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signInAs(leader, "teamleider@helicon.example", "helicon");
  await leader.goto("/helicon/wie-weet-wat");
  await expectAccessible(leader);
  await leader.getByLabel("Waar zoek je iemand voor?").fill(word.slice(0, -2));
  await leader.getByRole("button", { name: "Zoek", exact: true }).click();
  await expectAccessible(leader);
  await leader.getByRole("link", { name: /Ngoc van der Maas/ }).click();
  await expect(leader.getByRole("heading", { name: "Ngoc van der Maas" })).toBeVisible();
  await expect(leader.getByRole("link", { name: `Wie weet meer van ${word}?` })).toBeVisible();
  await expectAccessible(leader);

  const stranger = await (await browser.newContext()).newPage();
  await signInAs(stranger, "hr@helicon.example", "helicon");
  await stranger.goto(`/helicon/wie-weet-wat?q=${word}`);
  await expect(stranger.getByText(`Niemand gevonden met “${word}”`)).toBeVisible();
  await expectAccessible(stranger);

  await page.goto("/helicon/account#gezien");
  await expect(page.getByRole("row").filter({ hasText: "Profiel van een medewerker" }).first()).toBeVisible();
  await page.goto("/helicon/mijn-profiel");
  await card.getByRole("button", { name: /Leegmaken/ }).click();
  await expect(card.getByText("Je hebt dit leeggemaakt.", { exact: false })).toBeVisible();
  await expect(card.getByText(word)).toHaveCount(0);
  await leader.goto(`/helicon/wie-weet-wat?q=${word}`);
  await expect(leader.getByText(`Niemand gevonden met “${word}”`)).toBeVisible();

  await card.getByRole("button", { name: /Terugzetten/ }).click();
  await expect(card.getByText(word)).toBeVisible();
  await leader.reload();
  await expect(leader.getByRole("link", { name: /Ngoc van der Maas/ })).toBeVisible();
  await card.getByRole("button", { name: /Leegmaken/ }).click();
  await expect(card.getByText(word)).toHaveCount(0);
});
