import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

test("[M11] a team shares out its tasks in a meeting: a gap is said in words, and a second screen follows along", async ({
  page,
  browser,
}) => {
  test.slow();
  const what = `Open dag voorbereiden ${Date.now()}`;
  await signInAs(page, "teamleider@helicon.example", "helicon");
  await page
    .getByRole("navigation", { name: "Hoofdmenu" })
    .getByRole("link", { name: "Dier & Zorg" })
    .click();
  await page.waitForURL(/\/teams\//);
  const address = `${new URL(page.url()).pathname}/wie-doet-wat`;
  await page.goto(address);
  await page.getByText("Taak toevoegen", { exact: true }).first().click();
  const adding = page.getByRole("form", { name: "Taak toevoegen" });
  await adding.getByLabel("Wat", { exact: true }).fill(what);
  await adding.getByRole("button", { name: "Taak toevoegen" }).click();
  const task = page.getByRole("listitem").filter({ hasText: what });
  await expect(task.getByText("niemand doet dit", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await task.getByRole("link", { name: `Verdelen: ${what}` }).click();
  await expect(page.getByRole("heading", { name: what })).toBeVisible();
  await expectAccessible(page);
  const second = await (await browser.newContext()).newPage();
  await signInAs(second, "coach@helicon.example", "helicon");
  await second.goto(page.url());
  await expect(second.getByText("niemand doet dit", { exact: true })).toBeVisible();

  await page.getByRole("button", { name: "Ngoc van der Maas: Doet" }).click();
  await expect(page.getByText("duidelijk", { exact: true })).toBeVisible();
  await expect(second.getByRole("button", { name: "Ngoc van der Maas: Doet" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await second.keyboard.press("ArrowLeft");
  await expect(second.getByRole("heading", { name: what })).toHaveCount(0);

  await page.getByRole("button", { name: "Ngoc van der Maas: Niets" }).click();
  await expect(page.getByText("niemand doet dit", { exact: true })).toBeVisible();
  await page.goto(`${address}/kaart`);
  await expect(
    page.getByRole("row").filter({ hasText: what }).getByText("niemand doet dit", { exact: true }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.goto(address);
  await task.getByText("Taak aanpassen", { exact: true }).first().click();
  const changing = task.getByRole("form", { name: `Taak aanpassen: ${what}` });
  await changing.getByLabel("Wat", { exact: true }).fill(`${what} en vieren`);
  await changing.getByRole("button", { name: "Taak aanpassen" }).click();
  await expect(page.getByText(`${what} en vieren`, { exact: true })).toBeVisible();
  await expectAccessible(page);
  await task.getByRole("button", { name: /Taak weghalen/ }).click();
  await expect(page.getByText(`${what} en vieren`, { exact: true })).toHaveCount(0);
});
