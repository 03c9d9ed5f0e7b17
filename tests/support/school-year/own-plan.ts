import type { Page } from "@playwright/test";
import { dayOf, later } from "@/lib/platform/calendar";
import { expect } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/journey";
import type { Year } from "@/tests/support/school-year/year";

/** What the teacher wants to learn this year, and writes where only they read it. */
export const questionOf = ({ mark }: Year) => `Hoe laat ik stiltes vallen ${mark}?`;
const goingWell = ({ mark }: Year) => `Collega’s bellen me op tijd ${mark}`;
const motives = ({ mark }: Year) => `Van mij alleen ${mark}`;

const cardOf = (year: Year) => year.teacher.getByRole("region").filter({ hasText: questionOf(year) });

/** The teacher writes what goes well and what drives them. */
export async function writeParts(year: Year): Promise<void> {
  const { teacher, home } = year;
  await teacher.goto(`${home}/mijn-plan`);
  await expect(teacher.getByText("Je hebt nog niets opengezet.")).toBeVisible();
  await expectAccessible(teacher);
  await teacher.getByRole("link", { name: /: Wat gaat er goed$/ }).click();
  await teacher.getByLabel("Wat gaat er goed?").fill(goingWell(year));
  await expectAccessible(teacher);
  await teacher.getByRole("button", { name: "Opslaan" }).click();
  await expect(teacher.getByText(goingWell(year))).toBeVisible();

  await teacher
    .getByRole("link", { name: /: Motievenreflectie$/ })
    .first()
    .click();
  const field = teacher.getByLabel("Jouw motieven");
  await expect(field).toBeVisible();
  await typeAndDie(year, teacher.url());
  await teacher.reload();
  await expect(field).toHaveValue(new RegExp(`^${motives(year)}`));
  await teacher.getByRole("button", { name: "Opslaan" }).click();
  await expect(teacher.getByText(motives(year))).toBeVisible();
}

/** The browser goes out in the middle of a sentence: what was typed until a moment before is there in another one. */
async function typeAndDie(year: Year, address: string): Promise<void> {
  const dying = await year.teacherAnew();
  await dying.goto(address);
  const field = dying.getByLabel("Jouw motieven");
  await field.fill(motives(year));
  await expect(dying.getByText(/^Opgeslagen \d/)).toBeVisible();
  await field.pressSequentially(" en nog een");
  await dying.context().close();
}

/** A learning question with what to do about it. */
export async function askOneself(year: Year): Promise<void> {
  const { teacher } = year;
  await teacher.getByRole("link", { name: /^(Schrijf je eerste leervraag|Leervraag toevoegen)$/ }).click();
  await expectAccessible(teacher);
  await teacher.getByLabel("Wat wil je leren of uitproberen?").fill(questionOf(year));
  await teacher.getByRole("button", { name: "Leervraag toevoegen" }).click();
  const card = cardOf(year);
  await expect(card.getByText("Nog geen acties bij deze leervraag.")).toBeVisible();
  const tip = teacher.getByText("Er is een leervraag zonder actie.").filter({ hasText: questionOf(year) });
  await expect(tip).toBeVisible();

  await card.getByRole("link", { name: "Actie toevoegen" }).click();
  await expectAccessible(teacher);
  await teacher.getByRole("button", { name: "Actie toevoegen" }).click();
  await expect(teacher.getByText("Vul dit in.").first()).toBeVisible();
  await teacher.getByLabel("Wat ga je doen?").fill("Vijf tellen wachten na elke vraag");
  await teacher.getByLabel("Wanneer is het klaar?").fill(later(dayOf(new Date()), { days: 20 }));
  await teacher.getByText("In mijn begeleiding", { exact: true }).click();
  await teacher.getByRole("button", { name: "Actie toevoegen" }).click();
  await expect(card.getByRole("table").getByText("Vijf tellen wachten na elke vraag")).toBeVisible();
  await expect(tip).toHaveCount(0);
  await expectAccessible(teacher);
}

const openedTo = ({ leader, team }: Year) => leader.getByRole("row").filter({ hasText: team.teacher.name });

/** Nobody reads any of it until the teacher opens pieces to who leads them; both agree. Returns where the leader reads. */
export async function openAndAgree(year: Year): Promise<string> {
  const { leader, teacher, home } = year;
  await leader.goto(`${home}/plannen`);
  await expect(openedTo(year)).toHaveCount(0);
  await expectAccessible(leader);

  await teacher.getByRole("link", { name: "Kies wat je deelt" }).click();
  await expectAccessible(teacher);
  await expect(teacher.getByRole("checkbox", { name: "Motievenreflectie" })).not.toBeChecked();
  await teacher.getByRole("button", { name: "Zet open" }).click();
  await teacher.getByRole("button", { name: /^Vraag (opnieuw )?om akkoord$/ }).click();
  await expect(teacher.getByRole("button", { name: "Trek je vraag in" })).toBeVisible();

  await leader.goto(`${home}/plannen`);
  await openedTo(year).getByRole("link").click();
  await expect(leader.getByRole("heading", { name: questionOf(year) })).toBeVisible();
  await expect(leader.getByText(motives(year))).toHaveCount(0);
  await expectAccessible(leader);
  await leader.getByRole("button", { name: "Akkoord", exact: true }).click();
  await expect(leader.getByText(/^Jullie werden het eens op/)).toBeVisible();

  const office = await year.as("hr");
  await office.goto(leader.url());
  await expect(office.getByText(questionOf(year))).toHaveCount(0);
  await expect(office.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");
  return leader.url();
}

/** What the teacher closes is gone for the leader, piece by piece and all at once; who read it stands in the account. */
export async function closeAgain(year: Year, opened: string): Promise<void> {
  const { leader, teacher, home } = year;
  await leader.goto(opened);
  await teacher.goto(`${home}/mijn-plan`);
  await expectAccessible(teacher);
  const closing = teacher.getByRole("button", { name: /^Dichtzetten ?: Wat gaat er goed$/ });
  await closing.click();
  await expect(teacher.getByText("‘Wat gaat er goed’ is dicht.", { exact: false })).toBeVisible();
  await expect(closing).toHaveCount(0);
  await teacher.getByRole("button", { name: "Ongedaan maken" }).click();
  await closing.click();
  await expect(closing).toHaveCount(0);
  await expectReadOnReturn(leader, questionOf(year), goingWell(year));
  await teacher.getByRole("button", { name: "Alles dichtzetten" }).click();
  await expect(teacher.getByText("Alles is dicht.", { exact: false })).toBeVisible();
  await leader.reload();
  await expect(leader.getByRole("heading", { name: questionOf(year) })).toHaveCount(0);

  await teacher.goto(`${home}/account#gezien`);
  await expect(teacher.getByRole("row").filter({ hasText: "plan" }).first()).toBeVisible();
}

async function expectReadOnReturn(leader: Page, open: string, closed: string): Promise<void> {
  await leader.reload();
  await expect(leader.getByRole("heading", { name: open })).toBeVisible();
  await expect(leader.getByText(closed)).toHaveCount(0);
}
