import { dayOf } from "@/lib/platform/calendar";
import { expect } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/journey";
import { desk, firstName, phone, type Year } from "@/tests/support/school-year/year";

const aspects = [
  "Onderwijs en begeleiding",
  "Samenwerken in het team",
  "Afspraken nakomen",
  "Bijblijven in het vak",
];

/** The leader plans an appraisal; the employee reads what it is about. Returns its address. */
export async function inviteToAppraisal({ leader, teacher, team, home }: Year): Promise<string> {
  await leader.setViewportSize(phone);
  await leader.goto(`${home}/beoordelingen`);
  await leader.getByRole("link", { name: "Beoordeling plannen" }).click();
  await leader.getByLabel("Met wie").selectOption({ label: team.teacher.name });
  await expectAccessible(leader);
  await leader.getByLabel("Dag van het gesprek").fill(dayOf(new Date()));
  await leader.getByRole("button", { name: "Plannen" }).click();
  await leader.waitForURL(/beoordelingen\/[0-9a-f-]{36}$/);

  await teacher.goto(home);
  await expect(teacher.getByText("Lees de uitnodiging voor je beoordelingsgesprek")).toBeVisible();
  await teacher.goto(leader.url());
  await expect(teacher.getByText("vraag het vóór het gesprek", { exact: false })).toBeVisible();
  await teacher.getByRole("button", { name: "Ik heb dit gelezen" }).click();
  await expect(teacher.getByText(/^Gelezen op/)).toBeVisible();
  return leader.url();
}

/** The leader writes, and finds nothing of what the teacher wrote, said or learnt this year, nor a way to it. */
export async function writeAppraisal(year: Year, address: string): Promise<void> {
  const { leader, teacher } = year;
  await leader.getByRole("link", { name: "Schrijven" }).click();
  await expect(leader.getByLabel("Conclusie in je eigen woorden")).toBeVisible();
  await expectNothingOfTheYear(year);
  await expectAccessible(leader);
  for (const aspect of aspects) {
    const part = leader.getByRole("group", { name: aspect });
    await part.getByText("Naar verwachting", { exact: true }).click();
    await part.getByRole("textbox").fill(`Gezien bij ${aspect.toLowerCase()}.`);
  }
  await leader.getByLabel("Conclusie in je eigen woorden").fill("Goed gewerkt dit jaar.");
  await leader.getByRole("button", { name: "Opslaan" }).click();
  await leader.waitForURL(address);
  await expect(leader.getByRole("region", { name: "De beoordeling" }).getByText("Concept")).toBeVisible();
  await teacher.reload();
  await expect(teacher.getByText("Goed gewerkt dit jaar.")).toHaveCount(0);
  await expectNothingOfTheYear(year);
}

async function expectNothingOfTheYear({ leader, mark }: Year): Promise<void> {
  const page = leader.getByRole("main");
  await expect(page.getByText(String(mark))).toHaveCount(0);
  for (const place of [
    ...["mijn-profiel", "scans", "gesprekken", "studenten"],
    ...["plannen", "mijn-plan", "werkgesprekken", "plan"],
  ])
    await expect(page.locator(`a[href*="/${place}"]`)).toHaveCount(0);
}

/** Only what the employee gives, in words they choose, comes in. */
export async function askCitation({ leader, teacher }: Year): Promise<void> {
  await leader.getByText("Om een citaat vragen").click();
  await leader.getByLabel("Wat wil je aanhalen, en waarom?").fill("Je leervraag van dit jaar.");
  await leader.getByRole("button", { name: "Vragen", exact: true }).click();
  await expect(leader.getByText("Wacht op antwoord")).toBeVisible();
  await expectAccessible(leader);

  await teacher.reload();
  await expectAccessible(teacher);
  await teacher.getByRole("textbox", { name: "Jouw citaat" }).fill("Ik wil leren doorvragen.");
  await teacher.getByRole("button", { name: "Dit mag erin" }).click();
  await expect(teacher.getByText("Gegeven", { exact: true })).toBeVisible();
}

/** It is laid before the employee, who objects. */
export async function objectToAppraisal({ leader, teacher, team, home }: Year): Promise<void> {
  await leader.reload();
  await leader.getByRole("button", { name: `Voorleggen aan ${firstName(team.teacher)}` }).click();
  await expect(leader.getByText("Te ondertekenen")).toBeVisible();
  await leader.setViewportSize(desk);
  await teacher.goto(home);
  await teacher.getByRole("link", { name: /Lezen: Lees en onderteken/ }).click();
  await expect(teacher.getByText("Ik wil leren doorvragen.")).toBeVisible();
  await expectAccessible(teacher);
  await teacher.getByText("Ik maak bezwaar", { exact: true }).click();
  await teacher.getByLabel("Jouw reactie").fill("Ik had graag een voorbeeld gezien.");
  await teacher.getByRole("button", { name: "Antwoord vastleggen" }).click();
  await expect(teacher.getByText("Vul dit in.")).toBeVisible();
  await expect(teacher.getByLabel("Jouw reactie")).toHaveValue("Ik had graag een voorbeeld gezien.");
  await teacher.getByLabel("Waarom je bezwaar maakt").fill("Het voorbeeld klopt niet.");
  await teacher.getByRole("button", { name: "Antwoord vastleggen" }).click();
  const answer = teacher.getByRole("region", { name: "Jouw antwoord" });
  await expect(answer).toContainText("Het voorbeeld klopt niet.");
}

/** HR checks it, the employee reads how and who read it, and to an administrator it does not exist. */
export async function checkAppraisal(year: Year, address: string): Promise<void> {
  const { teacher, team, home } = year;
  const office = await year.as("hr");
  await office.setViewportSize(phone);
  await office.goto(`${home}/beoordelingen?stand=waiting`);
  await office.getByRole("link", { name: team.teacher.name }).first().click();
  await expect(office.getByText("Ik had graag een voorbeeld gezien.")).toBeVisible();
  await office.getByText("De beoordeling blijft staan", { exact: true }).click();
  await office.getByLabel("Toelichting").fill("Het voorbeeld staat er nu bij.");
  await expectAccessible(office);
  await office.getByRole("button", { name: "Vastleggen" }).click();
  await expect(office.getByText("Definitief", { exact: true })).toBeVisible();

  await teacher.reload();
  await expect(teacher.getByText("Het voorbeeld staat er nu bij.")).toBeVisible();
  await teacher.goto(`${home}/account#gezien`);
  await expect(teacher.getByRole("row").filter({ hasText: "Beoordeling" }).first()).toBeVisible();
  await office.goto(`${home}/beoordelingen/opzet`);
  await expectAccessible(office);
  const board = await year.as("beheer");
  await board.goto(address);
  await expect(board.getByRole("heading", { name: "Deze pagina is er niet" })).toBeVisible();
}
