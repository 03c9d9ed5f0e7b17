import { rangeOf, schoolYearLabel } from "@/lib/platform/calendar";
import { expect } from "@/tests/support/browser";
import { expectAccessible, unfoldTasks } from "@/tests/support/journey";
import { desk, type Year } from "@/tests/support/school-year/year";

const questionOf = ({ mark }: Year) => `Hoe sluit ik een gesprek af ${mark}?`;
const actionOf = ({ mark }: Year) => `Drie afrondingen oefenen ${mark}`;
const learntBy = ({ mark }: Year) => `Meegekeken bij een collega ${mark}`;

/** The teacher notes what they learnt at work, takes it away and back. */
export async function noteLearning(year: Year): Promise<void> {
  const { teacher, home } = year;
  const learnt = learntBy(year);
  await teacher.setViewportSize(desk);
  await teacher.goto(`${home}/mijn-plan`);
  await teacher.getByLabel("Wat leerde je?", { exact: true }).fill(learnt);
  await teacher.getByLabel(/^Hoeveel minuten/).fill("30");
  await teacher.getByRole("button", { name: "Opschrijven", exact: true }).click();
  await expect(teacher.getByRole("listitem").filter({ hasText: learnt })).toBeVisible();
  await teacher.getByRole("link", { name: "Alles van dit jaar" }).click();
  const line = teacher.getByRole("row").filter({ hasText: learnt });
  await line.getByRole("button", { name: /^Weghalen/ }).click();
  const removed = teacher.getByRole("region", { name: "Weggehaald", exact: true });
  await removed
    .getByRole("row")
    .filter({ hasText: learnt })
    .getByRole("button", { name: /^Terugzetten/ })
    .click();
  await expect(removed.getByText(learnt)).toHaveCount(0);
  await expect(line).toBeVisible();
  await expectAccessible(teacher);
}

/** A last question with an action that lasts until the summer, opened to who leads them. */
export async function askLast(year: Year): Promise<void> {
  const { teacher, home, schoolYear } = year;
  await teacher.goto(`${home}/mijn-plan/vragen`);
  await teacher.getByLabel("Wat wil je leren of uitproberen?").fill(questionOf(year));
  await teacher.getByRole("button", { name: "Leervraag toevoegen" }).click();
  const card = teacher
    .getByRole("region")
    .filter({ hasText: questionOf(year) })
    .first();
  await card.getByRole("link", { name: "Actie toevoegen" }).click();
  await teacher.getByLabel("Wat ga je doen?").fill(actionOf(year));
  await teacher.getByLabel("Wanneer is het klaar?").fill(rangeOf(schoolYear).to);
  await teacher.getByRole("button", { name: "Actie toevoegen" }).click();
  await teacher.getByRole("link", { name: /^(Kies wat je deelt|Aanpassen wat je deelt)$/ }).click();
  await teacher.getByRole("checkbox", { name: questionOf(year) }).check({ force: true });
  await teacher.getByRole("button", { name: "Zet open" }).click();
}

/** What came of each question and action; who leads the teacher looks along. */
export async function lookBack(year: Year): Promise<void> {
  const { teacher } = year;
  await teacher.getByRole("link", { name: "Terugkijken", exact: true }).click();
  const title = teacher.getByRole("heading", { level: 1, name: /^Terugkijken op/ });
  await expect(title).toBeVisible();
  await expect(teacher).toHaveTitle(/^Terugkijken/);
  await expectAccessible(teacher);
  const unanswered = teacher.getByRole("link", { name: /^Schrijf op wat (ervan kwam|het gaf)/ });
  await expect(unanswered.first()).toBeVisible();
  for (let left = await unanswered.count(); left > 0; left--) {
    await unanswered.first().click();
    await teacher.getByRole("radio", { name: /^(Niet gehaald|Mislukt, geleerd)$/ }).check({ force: true });
    await teacher.getByRole("button", { name: "Opslaan" }).click();
    await expect(teacher.getByText("Vul dit in.")).toBeVisible();
    await teacher
      .getByLabel(/^(Wat heeft het gebracht|Wat heb je ervan geleerd)/)
      .fill("Geen tijd na de herfst");
    await teacher.getByRole("button", { name: "Opslaan" }).click();
    await expect(title).toBeVisible();
    await expect(unanswered).toHaveCount(left - 1);
  }
  await teacher.getByRole("button", { name: "Ik heb teruggekeken" }).click();
  await expect(teacher.getByText(/Nu .* nog: dat staat klaar bij Vandaag/)).toBeVisible();
  await lookAlong(year);
}

async function lookAlong(year: Year): Promise<void> {
  const { leader, home } = year;
  await leader.goto(home);
  await unfoldTasks(leader);
  const asked = leader.getByRole("listitem").filter({ hasText: /keek terug op/ });
  await asked.getByRole("link").first().click();
  await expect(leader.getByRole("heading", { name: questionOf(year) })).toBeVisible();
  await expect(leader.getByText(learntBy(year))).toHaveCount(0);
  const along = leader.getByRole("button", { name: "Ik heb meegekeken" });
  await along.click();
  await expect(along).toHaveCount(0);
  await expectAccessible(leader);
}

/** The plan is closed; what lay unfinished goes along to the next, and the whole of it can be kept as a file. */
export async function closePlan(year: Year): Promise<void> {
  const { teacher, home, schoolYear } = year;
  await teacher.reload();
  await teacher.getByText("Plan afsluiten", { exact: true }).click();
  await teacher.getByRole("button", { name: "Sluit dit plan af" }).click();
  await expect(teacher.getByText("Plan afsluiten", { exact: true })).toHaveCount(0);
  await teacher.goto(`${home}/mijn-plan`);
  await expect(teacher.getByText("Dit plan is afgesloten.", { exact: false })).toBeVisible();
  await expect(teacher.getByRole("link", { name: "Actie toevoegen" })).toHaveCount(0);
  await expectAccessible(teacher);

  await teacher.goto(`${home}/mijn-plan?jaar=${schoolYear + 1}`);
  await teacher.getByText(actionOf(year)).click();
  await teacher.getByRole("button", { name: "Opslaan" }).first().click();
  const next = teacher.getByRole("region", { name: /^Leervraag \d+$/ }).filter({ hasText: questionOf(year) });
  await expect(next.getByText(`Meegenomen uit ${schoolYearLabel(schoolYear)}`)).toBeVisible();
  await expectAccessible(teacher);

  await teacher.goto(`${home}/mijn-plan`);
  const taken = teacher.waitForEvent("download");
  await teacher.getByRole("link", { name: "Exporteren naar Excel" }).click();
  expect((await taken).suggestedFilename()).toBe(`mijn-plan-${schoolYearLabel(schoolYear)}.xlsx`);
}
