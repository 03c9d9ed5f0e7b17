import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

test("[C6] what a role asks becomes the beginning of a learning question, and nothing is kept until it is sent", async ({
  page,
}) => {
  await signInAs(page, "coach@landstede.example", "landstede");
  await page.goto("/landstede/mijn-rol");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Maak er een leervraag van: Loopbaangesprek voeren" }).click();
  const question = page.getByLabel("Wat wil je leren of uitproberen?");
  await expect(question).toHaveValue("Hoe groei ik in ‘Loopbaangesprek voeren’?");
  await expect(page.getByLabel(/^Waar draagt dit aan bij/)).toHaveValue(/^Mijn rol vraagt hier minstens /);
  await page.getByRole("link", { name: "Annuleren" }).click();
  await expect(page.getByText("Hoe groei ik in ‘Loopbaangesprek voeren’?")).toHaveCount(0);
});
