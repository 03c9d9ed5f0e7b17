import { dayOf, later } from "@/lib/platform/calendar";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

test("[E2] [H3] [H8] [H9] [H5] [H13] [H15] [M4] leader and employee prepare unseen, hold a talk without a score, and what came of it is on Vandaag", async ({
  page,
  browser,
}) => {
  test.slow();
  const mark = Date.now();
  const today = dayOf(new Date());
  const question = `Wat maakt je trots dit jaar? ${mark}`;
  const stranger = await (await browser.newContext()).newPage();
  await signInAs(stranger, "hr@helicon.example", "helicon");
  await stranger.goto("/helicon/beheer/instellingen/werkgesprekken");
  const functioning = stranger.getByRole("region", { name: "Functioneringsgesprek", exact: true });
  await functioning.getByText("Eigen vragen aanpassen", { exact: true }).click();
  await functioning.getByRole("textbox", { name: /^Eigen vragen/ }).fill(question);
  await expectAccessible(stranger);
  await functioning.getByRole("button", { name: "Eigen vragen opslaan" }).click();
  await expect(functioning.getByRole("listitem").filter({ hasText: question })).toBeVisible();

  await signInAs(page, "teamleider@helicon.example", "helicon");
  await page.goto("/helicon/werkgesprekken");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Plannen: Ngoc van der Maas" }).click();
  const plan = page.getByRole("form", { name: "Plan een werkgesprek" });
  await plan.getByRole("button", { name: "Plan gesprek" }).click();
  await expect(plan.getByText("Vul een tijd in, bijvoorbeeld 13:30.")).toBeVisible();
  await expectAccessible(page);
  await plan.getByText("Functioneringsgesprek", { exact: true }).click();
  await plan.getByLabel("Dag", { exact: true }).fill(later(today, { days: 1 }));
  await plan.getByLabel("Tijd").fill("10:00");
  await plan.getByRole("button", { name: "Plan gesprek" }).click();
  const mine = page.getByRole("form", { name: "Mijn voorbereiding" });
  await mine.getByLabel("Het werk").fill(`Hoe gaan de mentoruren? ${mark}`);
  await expect(mine.getByText(/^Opgeslagen \d/)).toBeVisible();
  await mine.getByRole("button", { name: "Bewaren" }).click();
  await expectAccessible(page);
  const address = page.url();

  const employee = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  await signInAs(employee, "coach@helicon.example", "helicon");
  await employee.goto("/helicon/werkgesprekken");
  await expectAccessible(employee);
  await employee.goto(address);
  await expect(employee.getByText(/heeft nog niets gedeeld/)).toBeVisible();
  await expect(employee.getByText(`Hoe gaan de mentoruren? ${mark}`)).toHaveCount(0);
  const theirs = employee.getByRole("form", { name: "Mijn voorbereiding" });
  await theirs.getByLabel(question).fill(`Dat ik vaker doorvraag ${mark}`);
  await theirs.getByLabel("Eigen loopbaan").fill(`Ik wil meer met bedrijven ${mark}`);
  await theirs.getByRole("button", { name: /^Delen met/ }).click();
  await expect(employee.getByText("Je hebt dit gedeeld.", { exact: false })).toBeVisible();
  await expectAccessible(employee);

  await expect(page.getByRole("region", { name: "Wat anderen bij Ngoc zien" })).toContainText(
    "Ngoc heeft dit niet in dit gesprek gelegd.",
  );
  for (const name of ["Hoe jij jezelf ziet", "Wat anderen bij jou zien"]) {
    const piece = employee.getByRole("region", { name });
    await piece.getByRole("button", { name: "Leg in dit gesprek" }).click();
    await expect(piece.getByRole("button", { name: /^Neem terug/ })).toBeVisible();
  }
  await expectAccessible(employee);

  await page.reload();
  const others = page.getByRole("region", { name: "Wat anderen bij Ngoc zien" });
  await others.locator("summary").first().click();
  await expect(others.getByRole("region").first()).toBeVisible();
  await expectAccessible(page);
  const taken = employee.getByRole("region", { name: "Hoe jij jezelf ziet" });
  await taken.getByRole("button", { name: /^Neem terug/ }).click();
  await expect(taken.getByRole("button", { name: "Leg in dit gesprek" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("region", { name: "Hoe Ngoc zichzelf ziet" })).toContainText(
    "Ngoc heeft dit niet in dit gesprek gelegd.",
  );
  await expect(page.getByText(`Ik wil meer met bedrijven ${mark}`)).toBeVisible();
  await expect(page.getByText(`Dat ik vaker doorvraag ${mark}`)).toBeVisible();
  await mine.getByRole("button", { name: /^Delen met/ }).click();
  await expect(page.getByText("Je hebt dit gedeeld.", { exact: false })).toBeVisible();
  await employee.reload();
  await expect(employee.getByText(`Hoe gaan de mentoruren? ${mark}`)).toBeVisible();

  await page.getByRole("link", { name: "Gesprek vastleggen" }).click();
  const record = page.getByRole("form", { name: /^Leg het gesprek met/ });
  await expectAccessible(page);
  await record.getByText("Eigen loopbaan", { exact: true }).click();
  await record.getByText(question, { exact: true }).click();
  await record.getByLabel(/^In de woorden van/).fill(`Ik bel zelf drie bedrijven ${mark}`);
  await record.getByLabel("Afspraak 1").fill(`Rooster ruimte vrij ${mark}`);
  await record.getByLabel("Wie doet het").first().selectOption({ label: "Jij" });
  await record
    .getByLabel("Wanneer klaar")
    .first()
    .fill(later(today, { days: 7 }));
  await record.getByRole("button", { name: "Vastleggen" }).click();
  await expect(page.getByText(/leest het verslag nog/)).toBeVisible();
  await page.getByText("Pas dit aan", { exact: true }).click();
  const correct = page.getByRole("form", { name: "Over dit gesprek aanpassen" });
  await correct.getByLabel("Hoe lang, in minuten").fill("45");
  await expectAccessible(page);
  await correct.getByRole("button", { name: "Opslaan" }).click();
  const corrected = "Duur: was 60 minuten, is nu 45 minuten";
  await expect(page.getByRole("region", { name: "Aangepast" })).toContainText(corrected);
  await expectAccessible(page);

  await employee.goto("/helicon");
  await employee.goto(address);
  await expect(employee.getByText(`Ik bel zelf drie bedrijven ${mark}`)).toBeVisible();
  await expect(employee.getByRole("region", { name: "Aangepast" })).toContainText(corrected);
  await expectAccessible(employee);
  await employee.getByText("Iets vragen", { exact: true }).click();
  const ask = employee.getByRole("form", { name: "Iets vragen" });
  await ask.getByText("Opleiding of cursus", { exact: true }).click();
  await ask.getByLabel("Wat vraag je?").fill(`Een dag meelopen ${mark}`);
  await ask.getByRole("button", { name: "Vraag het" }).click();
  await expect(employee.getByText(`Een dag meelopen ${mark}`)).toBeVisible();
  await employee.getByLabel("Zie je iets anders? Zeg het hier").fill(`Het waren er vier ${mark}`);
  await employee.getByRole("button", { name: "Ik heb het gelezen" }).click();
  await expect(employee.getByText(/^Gelezen op .*, met een reactie\.$/)).toBeVisible();
  await expectAccessible(employee);

  await page.goto("/helicon");
  const tasks = page.getByRole("list", { name: "Nu te doen" });
  await expect(tasks.getByText("Afspraak uit je werkgesprek met Ngoc van der Maas").first()).toBeAttached();
  await page.goto(address);
  await expect(page.getByText(`Het waren er vier ${mark}`)).toBeVisible();
  const answer = page.getByRole("form", { name: /^Antwoorden/ });
  await answer.getByText("Ja", { exact: true }).click();
  await answer.getByLabel("Waarom").fill("Dat past bij je rol.");
  await answer.getByRole("button", { name: "Geef antwoord" }).click();
  await expect(page.getByText("Dat past bij je rol.")).toBeVisible();
  await expectAccessible(page);

  await stranger.goto(address);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");
  await stranger.goto("/helicon/werkgesprekken");
  const numbers = stranger.getByRole("region", { name: "Overzicht van aantallen gesprekken" });
  await expect(numbers.getByRole("columnheader").nth(1)).toContainText("Leidinggevenden");
  await expect(numbers.getByText("Ngoc")).toHaveCount(0);
  await expectAccessible(stranger);
});
