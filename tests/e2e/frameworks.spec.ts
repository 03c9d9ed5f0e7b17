import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

const competences = "/helicon/competenties";
const header =
  "Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type (optional),Rule outcome (optional),Rule config (optional),Cross-referenced competency ID numbers,Exported ID (optional),Is framework,Taxonomy";

/** A framework as Moodle exports it, with two competences under one; the last stands under the given number. */
function moodle(code: string, lastUnder: string): string {
  return [
    header,
    `,${code},Docent ${code},<p>Wat een docent kan.</p>,1,"Start,Expert",,,,,,,1,"competency,competency"`,
    `,K1,Begeleiden ${code},<p>Je laat studenten &amp; collega’s <b>zelf</b> kiezen.</p>,1,,,,0,null,,31,,`,
    `K1,K1.1,Gesprekken voeren ${code},<ul><li>Luisteren</li></ul>,1,,,,0,null,,32,,`,
    `${lastUnder},K1.2,Terugkijken ${code},,1,,,,0,null,,33,,`,
  ].join("\r\n");
}

async function offer(page: Page, text: string | Buffer, name = "docent.csv") {
  await page.goto(`${competences}/importeren`);
  const buffer = typeof text === "string" ? Buffer.from(text) : text;
  await page.getByLabel("Bestand", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer });
  await page.getByRole("button", { name: "Lezen en bekijken" }).click();
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name, exact: true }).click(),
  ]);
  return readFile(await file.path());
}

test("[C9] HR reads a framework from a Moodle file: refused rows first, a preview, nothing before the word, and the same back out", async ({
  page,
}) => {
  test.slow();
  const code = `E2E-${String(Date.now()).slice(-8)}`;
  await signInAs(page, "hr@helicon.example", "helicon");
  await page.goto(competences);
  await expectAccessible(page);

  await offer(page, "Naam,Team\nAnna,Groen");
  await expect(page.getByRole("alert").filter({ hasText: "Dit is geen raamwerk" })).toBeVisible();
  await expectAccessible(page);

  await offer(page, moodle(code, "K9"));
  await expect(page.getByText("Valt onder nummer K9, maar dat staat niet in het bestand.")).toBeVisible();
  await expect(page.getByText("1 rij is niet goed.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Doorvoeren", exact: true })).toHaveCount(0);
  await expectAccessible(page);

  await offer(page, moodle(code, "K1"));
  await expect(page.getByText("3 nieuw, niets aangepast, niets weg.")).toBeVisible();
  await page.getByRole("button", { name: "Doorvoeren", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Docent ${code}` })).toBeVisible();
  await expect(page.getByText("Je laat studenten & collega’s zelf kiezen.")).toBeVisible();
  await expectAccessible(page);

  for (const [link, name] of [
    ["CSV voor Moodle", "docent.csv"],
    ["Excel", "docent.xlsx"],
  ] as const) {
    const address = page.url();
    const file = await download(page, link);
    await offer(page, file, name);
    await expect(page.getByRole("heading", { name: "Er verandert niets" })).toBeVisible();
    await page.getByRole("button", { name: "Niet doorvoeren" }).click();
    await page.waitForURL((url) => url.pathname === competences);
    await page.goto(address);
  }
});

test("[C9] [D4] HR takes over what is laid ready, says what a competence became, and everybody reads both", async ({
  page,
  browser,
}) => {
  test.slow();
  const stamp = String(Date.now()).slice(-8);
  await signInAs(page, "hr@helicon.example", "helicon");
  await offer(page, moodle(`OUD-${stamp}`, "K1"));
  await page.getByRole("button", { name: "Doorvoeren", exact: true }).click();
  await page.getByRole("link", { name: `Terugkijken OUD-${stamp}` }).click();
  await expect(page.getByRole("heading", { level: 1, name: `Terugkijken OUD-${stamp}` })).toBeVisible();
  await page.getByText("Verband leggen").click();
  const linking = page.getByRole("form", { name: "Verband opslaan" });
  await linking.getByLabel("De andere competentie").selectOption({ label: "Betrokkenheid" });
  await expectAccessible(page);
  await linking.getByRole("button", { name: "Verband opslaan" }).click();
  await expect(page.getByText("Deze competentie heet en is nu: Betrokkenheid.")).toBeVisible();
  await expectAccessible(page);

  const context = await browser.newContext();
  const teacher = await context.newPage();
  await signInAs(teacher, "coach@helicon.example", "helicon");
  await teacher.goto(new URL(page.url()).pathname);
  await teacher.getByRole("link", { name: "Naar de nieuwe" }).click();
  await expect(teacher.getByRole("heading", { name: "Was", exact: true })).toBeVisible();
  await expect(teacher.getByRole("link", { name: `Terugkijken OUD-${stamp}` })).toBeVisible();
  await expect(teacher.getByRole("link", { name: "Aanpassen" })).toHaveCount(0);
  await context.close();

  await page.goto(`${competences}/klaarliggend`);
  await expectAccessible(page);
  await page.goto("/helicon/rollen/vergelijken");
  await expect(page.getByRole("heading", { level: 1, name: "Eerste lijn naast Tweede lijn" })).toBeVisible();
  await expectAccessible(page);
});
