import type { Page } from "@playwright/test";
import { dayOf, later } from "@/lib/platform/calendar";
import { expect } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/journey";
import { firstName, type Year } from "@/tests/support/school-year/year";

const today = dayOf(new Date());

const wordsOf = ({ mark }: Year) => ({
  leader: `Hoe gaan de mentoruren? ${mark}`,
  teacher: `Ik wil meer met bedrijven ${mark}`,
  said: `Ik bel zelf drie bedrijven ${mark}`,
  agreed: `Rooster ruimte vrij ${mark}`,
  asked: `Een dag meelopen ${mark}`,
  reaction: `Het waren er vier ${mark}`,
  own: `Wat maakt je trots dit jaar? ${mark}`,
  pride: `Dat ik vaker doorvraag ${mark}`,
});

const shared = (page: Page) => page.getByText("Je hebt dit gedeeld.", { exact: false });
const preparation = (page: Page) => page.getByRole("form", { name: "Mijn voorbereiding" });

/** HR asks a question of the institution's own in every functioneringsgesprek that is planned from now on. */
export async function addQuestion(year: Year): Promise<void> {
  const office = await year.as("hr");
  await office.goto(`${year.home}/beheer/instellingen/werkgesprekken`);
  const functioning = office.getByRole("region", { name: "Functioneringsgesprek", exact: true });
  await functioning.getByText("Eigen vragen aanpassen", { exact: true }).click();
  await functioning.getByRole("textbox", { name: /^Eigen vragen/ }).fill(wordsOf(year).own);
  await expectAccessible(office);
  await functioning.getByRole("button", { name: "Eigen vragen opslaan" }).click();
  await expect(functioning.getByRole("listitem").filter({ hasText: wordsOf(year).own })).toBeVisible();
}

/** The leader plans a talk and prepares it. Returns its address. */
export async function planTalk(year: Year): Promise<string> {
  const { leader, team, home } = year;
  await leader.goto(`${home}/werkgesprekken`);
  await expectAccessible(leader);
  await leader.getByRole("link", { name: `Plannen: ${team.teacher.name}` }).click();
  const form = leader.getByRole("form", { name: "Plan een werkgesprek" });
  await form.getByRole("button", { name: "Plan gesprek" }).click();
  await expect(form.getByText("Vul een tijd in, bijvoorbeeld 13:30.")).toBeVisible();
  await expectAccessible(leader);
  await form.getByText("Functioneringsgesprek", { exact: true }).click();
  await form.getByLabel("Dag", { exact: true }).fill(later(today, { days: 1 }));
  await form.getByLabel("Tijd").fill("10:00");
  await form.getByRole("button", { name: "Plan gesprek" }).click();
  const own = preparation(leader);
  await own.getByLabel("Het werk").fill(wordsOf(year).leader);
  await expect(own.getByText(/^Opgeslagen \d/)).toBeVisible();
  await own.getByRole("button", { name: "Bewaren" }).click();
  await expectAccessible(leader);
  return new URL(leader.url()).pathname;
}

/** Both prepare unseen, and each reads the other's once it is released. */
export async function prepareUnseen(year: Year, address: string): Promise<void> {
  const { leader, teacher, home } = year;
  const words = wordsOf(year);
  await teacher.goto(`${home}/werkgesprekken`);
  await expectAccessible(teacher);
  await teacher.goto(address);
  await expect(teacher.getByText(/heeft nog niets gedeeld/)).toBeVisible();
  await expect(teacher.getByText(words.leader)).toHaveCount(0);
  await preparation(teacher).getByLabel(words.own).fill(words.pride);
  await preparation(teacher).getByLabel("Eigen loopbaan").fill(words.teacher);
  await preparation(teacher)
    .getByRole("button", { name: /^Delen met/ })
    .click();
  await expect(shared(teacher)).toBeVisible();
  await expectAccessible(teacher);

  await leader.reload();
  await expect(leader.getByText(words.teacher)).toBeVisible();
  await expect(leader.getByText(words.pride)).toBeVisible();
  await preparation(leader)
    .getByRole("button", { name: /^Delen met/ })
    .click();
  await expect(shared(leader)).toBeVisible();
  await teacher.reload();
  await expect(teacher.getByText(words.leader)).toBeVisible();
}

/** What was said and agreed; there is no score to give. */
export async function recordTalk(year: Year): Promise<void> {
  const { leader } = year;
  const words = wordsOf(year);
  await leader.getByRole("link", { name: "Gesprek vastleggen" }).click();
  const record = leader.getByRole("form", { name: /^Leg het gesprek met/ });
  await expectAccessible(leader);
  await record.getByText("Eigen loopbaan", { exact: true }).click();
  await record.getByText(words.own, { exact: true }).click();
  await record.getByLabel(/^In de woorden van/).fill(words.said);
  await record.getByLabel("Afspraak 1").fill(words.agreed);
  await record.getByLabel("Wie doet het").first().selectOption({ label: "Jij" });
  await record
    .getByLabel("Wanneer klaar")
    .first()
    .fill(later(today, { days: 7 }));
  await record.getByRole("button", { name: "Vastleggen" }).click();
  await expect(leader.getByText(/leest het verslag nog/)).toBeVisible();
  await expectAccessible(leader);
}

const corrected = "Duur: was 60 minuten, is nu 45 minuten";
const corrections = (page: Page) => page.getByRole("region", { name: "Aangepast" });

/** The leader corrects how long it took, and what it was before stays to be read. */
export async function correctTalk({ leader }: Year): Promise<void> {
  await leader.getByText("Pas dit aan", { exact: true }).click();
  const form = leader.getByRole("form", { name: "Over dit gesprek aanpassen" });
  await form.getByLabel("Hoe lang, in minuten").fill("45");
  await expectAccessible(leader);
  await form.getByRole("button", { name: "Opslaan" }).click();
  await expect(corrections(leader)).toContainText(corrected);
}

/** The teacher reads it, asks for something, adds what they saw otherwise and confirms. */
export async function confirmTalk(year: Year, address: string): Promise<void> {
  const { teacher, home } = year;
  const words = wordsOf(year);
  await teacher.goto(home);
  await teacher.goto(address);
  await expect(teacher.getByText(words.said)).toBeVisible();
  await expect(corrections(teacher)).toContainText(corrected);
  await expectAccessible(teacher);
  await teacher.getByText("Iets vragen", { exact: true }).click();
  const ask = teacher.getByRole("form", { name: "Iets vragen" });
  await ask.getByText("Opleiding of cursus", { exact: true }).click();
  await ask.getByLabel("Wat vraag je?").fill(words.asked);
  await ask.getByRole("button", { name: "Vraag het" }).click();
  await expect(teacher.getByText(words.asked)).toBeVisible();
  await teacher.getByLabel("Zie je iets anders? Zeg het hier").fill(words.reaction);
  await teacher.getByRole("button", { name: "Ik heb het gelezen" }).click();
  await expect(teacher.getByText(/^Gelezen op .*, met een reactie\.$/)).toBeVisible();
  await expectAccessible(teacher);
}

/** What was agreed is the leader's to do, what was asked is answered, and to others the talk does not exist. */
export async function followUp(year: Year, address: string): Promise<void> {
  const { leader, team, home } = year;
  await leader.goto(home);
  const tasks = leader.getByRole("list", { name: "Nu te doen" });
  const task = `Afspraak uit je werkgesprek met ${team.teacher.name}`;
  await expect(tasks.getByText(task).first()).toBeAttached();
  await leader.goto(address);
  await expect(leader.getByText(wordsOf(year).reaction)).toBeVisible();
  const answer = leader.getByRole("form", { name: /^Antwoorden/ });
  await answer.getByText("Ja", { exact: true }).click();
  await answer.getByLabel("Waarom").fill("Dat past bij je rol.");
  await answer.getByRole("button", { name: "Geef antwoord" }).click();
  await expect(leader.getByText("Dat past bij je rol.")).toBeVisible();
  await expectAccessible(leader);

  const office = await year.as("hr");
  await office.goto(address);
  await expect(office.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");
  await office.goto(`${home}/werkgesprekken`);
  const numbers = office.getByRole("region", { name: "Overzicht van aantallen gesprekken" });
  await expect(numbers.getByRole("columnheader").nth(1)).toContainText("Leidinggevenden");
  await expect(numbers.getByText(firstName(team.teacher))).toHaveCount(0);
  await expectAccessible(office);
}
