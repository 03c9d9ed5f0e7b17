import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { readTable } from "@/lib/exchange/tables/files";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

const imports = "/landstede/beheer/import";
const coach = "M05089";
const headers =
  "Studentnummer;Voornaam;Tussenv;Achternaam;Geboortedatum;Crebo;Niveau;Leerweg;Teamcode;Startdatum";

type Offer = { kind?: string; name: string; text: string | Buffer; isComplete?: boolean };

/** A page of somebody else's browser. */
async function anotherPage(browser: Browser, email: string, options: { javaScriptEnabled?: boolean } = {}) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await signInAs(page, email, "landstede");
  return page;
}

async function offer(page: Page, file: Offer) {
  await page.goto(`${imports}/nieuw`);
  await offerOn(page, file);
}

/** Offers a file on the page that stands open. */
async function offerOn(page: Page, { kind, name, text, isComplete = false }: Offer) {
  if (kind) await page.getByRole("radio", { name: kind }).check();
  const buffer = typeof text === "string" ? Buffer.from(text) : text;
  await page.getByLabel("Bestand", { exact: true }).setInputFiles({ name, mimeType: "text/csv", buffer });
  if (isComplete) await page.getByLabel("Dit bestand noemt iedereen").check();
  await page.getByRole("button", { name: "Lees het bestand" }).click();
}

/** Three students who come, one with a programme nobody gives, one who is in it twice and differently. */
function students(stamp: string, coachHeader: string) {
  const row = (at: number, name: string, crebo = "25100") =>
    `8${stamp}${at};${name};01-02-2008;${crebo};1;BOL;T009;01-08-2026;${coach}`;
  const rows = [
    row(1, `Renée;van der;Brûlé${stamp}`),
    row(2, "Noor;;Sommen"),
    row(3, "Sem;;Achteraan"),
    row(4, "Lot;;=Elders", "99999"),
    row(5, "Mo;;Dubbel"),
    row(5, "Mo;;Anders"),
  ];
  return [`${headers};${coachHeader}`, ...rows, "Totaal;6"].join("\r\n");
}

test("[P1] the administrator imports students: columns by hand, refusals with a report, nothing before the word, nothing twice", async ({
  page,
  browser,
}) => {
  test.slow();
  const stamp = String(Date.now()).slice(-8);
  const column = `Loopt mee met ${stamp}`;
  const file = Buffer.from(students(stamp, column), "latin1");
  const name = `studenten ${stamp}.csv`;
  await signInAs(page, "beheer@landstede.example", "landstede");
  await page.goto(imports);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Bestand aanbieden" }).click();
  await expect(page.getByText("Hoogstens 20 MB en 100.000 rijen")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Medewerkers en contracten" })).toHaveCount(0);
  await expectAccessible(page);
  await offer(page, { kind: "Studenten", name, text: file });
  await expect(page.getByRole("heading", { level: 2, name: "Doorvoeren" })).toBeVisible();
  const about = page.getByRole("region", { name: "Over dit bestand" });
  await expect(about.getByText("tekst, gescheiden door puntkomma’s, koppen op rij 1")).toBeVisible();
  await expect(about.getByText(`Geboortedatum, ${column}`)).toBeVisible();
  await expect(about.getByText("1 totaalregel is overgeslagen.")).toBeVisible();

  await page.getByRole("link", { name: "Kolommen anders koppelen" }).click();
  await expect(page.getByText("Persoonlijk gegeven dat we niet nodig hebben")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(column).selectOption({ label: "Studentnummer" });
  await page.getByRole("button", { name: "Bekijk wat er zou gebeuren" }).click();
  const refusal = page.getByRole("alert").filter({ hasText: "Twee kolommen zijn aan hetzelfde gekoppeld." });
  await expect(refusal).toBeFocused();
  await page.getByLabel(column).selectOption({ label: "Coach" });
  await page.getByRole("button", { name: "Bekijk wat er zou gebeuren" }).click();

  await expect(page.getByText(/^3 nieuw\. 3 geweigerde rijen slaan we over\./)).toBeVisible();
  const rows = page.getByRole("table", { name: "Rijen van het bestand" }).getByRole("row");
  const first = rows.filter({ hasText: `Renée van der Brûlé${stamp}` });
  await expect(first.getByText("Coach: Anouk van den Peeters")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: /^Geweigerd/ }).click();
  await expect(rows.filter({ hasText: "Lot =Elders" })).toContainText(
    "Opleiding “99999 1 BOL” staat niet in",
  );
  await expect(rows.filter({ hasText: "Mo Dubbel" })).toContainText("Spreekt rij 7 tegen");
  const downloading = page.waitForEvent("download");
  await page.getByRole("link", { name: "Download als Excel" }).click();
  const report = await downloading;
  expect(report.suggestedFilename()).toBe(`studenten ${stamp} geweigerd.xlsx`);
  const table = await readTable(await readFile(await report.path()), () => 1);
  const cells = table.ok ? table.data.rows.map((row) => row.cells) : [];
  expect(cells[0]?.slice(-4)).toEqual([column, "Wat er niet klopt", "Rij in bestand", "Wie of wat"]);
  expect(cells[1]?.slice(0, 2)).toEqual([`8${stamp}4`, "Lot"]);
  expect(cells[1]).toContain("'=Elders");
  expect(cells.flat()).not.toContain("01-02-2008");

  const leader = await anotherPage(browser, "manager@landstede.example");
  await leader.goto("/landstede/teams?zoek=Zwolle+9");
  await leader.getByRole("link", { name: "Team Gezondheid & Sport Zwolle 9" }).last().click();
  await leader.waitForURL(/\/teams\/[0-9a-f-]+$/);
  const team = `${new URL(leader.url()).pathname}/gesprekken`;
  const newcomer = leader.getByText(`Renée van der Brûlé${stamp}`);
  await leader.goto(team);
  await expect(newcomer).toHaveCount(0);

  await page.getByRole("button", { name: "Voer door" }).click();
  await expect(page.getByText(/^Doorgevoerd op/)).toBeVisible();
  await expectAccessible(page);
  await leader.goto(team);
  await expect(newcomer.first()).toBeAttached();
  expect((await leader.goto(new URL(page.url()).pathname))?.status()).toBe(404);

  await offer(page, { kind: "Studenten", name, text: file });
  await expect(page.getByRole("heading", { name: "Er valt niets door te voeren" })).toBeVisible();
  await expect(about.getByText(`${column} (Coach)`)).toBeVisible();
  await expect(page.getByRole("link", { name: "Blijft zo 3" })).toBeVisible();
  await page.getByRole("button", { name: "Leg weg" }).click();
  await expect(page.getByRole("row").filter({ hasText: name }).first()).toContainText("weggelegd");
});

test("[P1] HR alone sees contracts in a preview; whom a complete file lacks is offered and stays until ticked", async ({
  page,
  browser,
}) => {
  test.slow();
  const staff = [
    "personeelsnummer;voornaam;tussenvoegsel;achternaam;teamcode;contract;startdatum;einddatum;fte_percentage",
    "M05089;Anouk;van den;Peeters;T009;tijdelijk;1999-08-10;2027-07-31;57",
  ].join("\n");
  await signInAs(page, "hr@landstede.example", "landstede");
  await offer(page, { name: "contracten.csv", text: staff, isComplete: true });
  await expect(page.getByText("Soort contract: van vast naar tijdelijk")).toBeVisible();
  await expect(page.getByText(/^Contract tot en met: 31 jul/)).toBeVisible();
  await expect(page.getByText(/Meer dan de helft .* Klopt het dat het iedereen noemt/)).toBeVisible();
  await expect(page.getByText(/^1 gewijzigd\. Alles gebeurt in één keer/)).toBeVisible();
  const run = new URL(page.url()).pathname;
  await page.getByRole("link", { name: /^Niet in je bestand\s*\d/ }).click();
  await page.getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "Bewaar deze keuze" }).click();
  await expect(page.getByText(/^1 van .* aangevinkt/)).toBeVisible();
  await expect(page.getByText("1 gewijzigd. 1 beëindigd.")).toBeVisible();
  await expectAccessible(page);

  const admin = await anotherPage(browser, "beheer@landstede.example");
  expect((await admin.goto(run))?.status()).toBe(404);
  expect((await admin.goto(`${run}/kolommen`))?.status()).toBe(404);
  expect((await admin.request.get(`/api/landstede/import/${run.split("/").at(-1)}/report`)).status()).toBe(
    404,
  );
  await page.getByRole("button", { name: "Leg weg" }).click();
  await expect(page.getByText(/weggelegd/i).first()).toBeVisible();
});

test("[P1] a file that is too large is refused with what was chosen kept, and sending says that it is under way", async ({
  page,
}) => {
  test.slow();
  await signInAs(page, "beheer@landstede.example", "landstede");
  const large = { kind: "Studenten", name: "groot.csv", text: Buffer.alloc(20.5 * 1024 * 1024, "a;b\n") };
  await page.goto(`${imports}/nieuw`);
  await page.evaluate(() =>
    document.addEventListener("submit", (event) => event.preventDefault(), { once: true }),
  );
  await offerOn(page, { ...large, text: "a;b" });
  await expect(page.getByRole("button", { name: "Je bestand wordt verstuurd…" })).toHaveAttribute(
    "aria-busy",
    "true",
  );
  await offer(page, { ...large, isComplete: true });
  await expect(page.getByText(/^Dit bestand is te groot\./)).toBeVisible();
  await expect(page.getByRole("radio", { name: "Studenten" })).toBeChecked();
  await expect(page.getByLabel("Dit bestand noemt iedereen")).toBeChecked();
});

test("[P1] a wrong file is refused with a sentence, and a column that is missing is told, all by keyboard", async ({
  page,
}) => {
  test.slow();
  await signInAs(page, "beheer@landstede.example", "landstede");
  await offer(page, { kind: "Coaches", name: "coaches.csv", text: Buffer.from("89504e470d0a1a0a", "hex") });
  await expect(
    page.getByText("Dit is geen tabel. Bied een CSV-, TSV- of Excelbestand (xlsx) aan."),
  ).toBeVisible();
  await expect(page.getByRole("radio", { name: "Coaches" })).toBeChecked();
  await expectAccessible(page);
  await offer(page, { kind: "Coaches", name: "coaches.csv", text: "" });
  await expect(page.getByText("In dit bestand staat niets.")).toBeVisible();

  const column = `Stamkaart ${Date.now()}`;
  const text = `${column};Personeelsnummer mentor\n0300000;${coach}\n`;
  await page.getByLabel("Bestand", { exact: true }).setInputFiles({
    ...{ name: "coaches.csv", mimeType: "text/csv", buffer: Buffer.from(text) },
  });
  await page.getByLabel("Dit bestand noemt iedereen").focus();
  await tabTo(page, "Lees het bestand");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Nog nodig: Studentnummer.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("heading", { level: 1 }).click();
  await tabTo(page, column);
  await page.keyboard.type("Stu");
  await tabTo(page, "Bekijk wat er zou gebeuren");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1 gewijzigd. Alles gebeurt in één keer")).toBeVisible();
  await tabTo(page, "Leg weg");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Importeren" })).toBeVisible();
});

/** Presses Tab until the element with this name has the focus. */
async function tabTo(page: Page, name: string) {
  const named = page.getByRole("button", { name, exact: true }).or(page.getByLabel(name, { exact: true }));
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press("Tab");
    if (await named.evaluateAll((found) => found.some((one) => one === document.activeElement))) return;
  }
  throw new Error(`No press of Tab reaches ${name}.`);
}

test("[P1] without JavaScript a file is read, matched and put aside", async ({ browser }) => {
  const page = await anotherPage(browser, "beheer@landstede.example", { javaScriptEnabled: false });
  const column = `Wie ${Date.now()}`;
  await offer(page, { kind: "Coaches", name: "mentoren.csv", text: `${column};Mentor\n0300000;${coach}\n` });
  await page.getByLabel(column).selectOption({ label: "Studentnummer" });
  await page.getByRole("button", { name: "Bekijk wat er zou gebeuren" }).click();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText("1 gewijzigd. Alles gebeurt in één keer")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.getByRole("button", { name: "Leg weg" }).click();
  await expect(page.getByRole("row").filter({ hasText: "mentoren.csv" }).first()).toContainText("weggelegd");
});
