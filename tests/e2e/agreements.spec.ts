import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

test("[B4] [E4] a leader writes down what was agreed, sees that its day has passed and says how it ended", async ({
  page,
}) => {
  test.slow();
  const title = `Overdracht op tijd ${Date.now()}`;
  await page.setViewportSize({ width: 360, height: 740 });
  await signInAs(page, "teamleider@helicon.example", "helicon");
  await page.goto("/helicon/afspraken");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Afspraak toevoegen" }).click();
  const form = page.getByRole("form", { name: "Afspraak toevoegen" });
  await form.getByLabel("In een paar woorden").fill(title);
  await form.getByRole("button", { name: "Opslaan" }).click();
  await expect(form.getByText("Vul dit in.")).toBeVisible();
  await expect(form.getByLabel("In een paar woorden")).toHaveValue(title);
  await expectAccessible(page);

  await form.getByLabel("Wat is precies afgesproken?").fill("De overdracht is klaar voor de zomer.");
  await form.getByLabel("Met welk ander team?").selectOption("Groen & Grond");
  await form.getByLabel("Afgesproken op").fill("2026-06-01");
  await form.getByLabel("Wanneer kijken jullie er weer naar?").fill("2026-07-01");
  await form.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByRole("heading", { name: title })).toBeVisible();
  await expect(page.getByText("over tijd", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/helicon/afspraken?stand=overdue");
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("button", { name: "Nagekomen", exact: true }).click();
  await expect(page.getByText("nagekomen", { exact: true })).toBeVisible();
  await page.goto("/helicon/afspraken?stand=overdue");
  await expect(page.getByRole("link", { name: title })).toHaveCount(0);
});
