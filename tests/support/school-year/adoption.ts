import type { Page } from "@playwright/test";
import { dayOf, later, schoolYearLabel } from "@/lib/platform/calendar";
import { expect } from "@/tests/support/browser";
import { expectAccessible, unfoldTasks } from "@/tests/support/journey";
import type { Year } from "@/tests/support/school-year/year";

const goalOf = ({ mark }: Year) => `Doel ${mark}`;
const actionOf = ({ mark }: Year) => `Doorvragen oefenen ${mark}`;

async function writeGoal(leader: Page, title: string): Promise<void> {
  await leader.getByRole("link", { name: "Doel toevoegen" }).click();
  await expect(leader.getByRole("heading", { level: 1, name: "Nieuw doel" })).toBeVisible();
  await leader.getByRole("button", { name: "Doel toevoegen" }).click();
  await expect(leader.getByLabel("Wat willen jullie bereiken?")).toBeFocused();
  await expectAccessible(leader);
  await leader.keyboard.type(title);
  await leader.getByLabel("Wat gaat er al goed?").fill("We kennen onze studenten.");
  await leader.getByLabel("Wat kan er beter?").fill("We vragen te weinig door.");
  await leader.getByText("Loopbaansturing", { exact: true }).click();
  await leader.getByRole("button", { name: "Doel toevoegen" }).click();
  await expect(leader.getByRole("heading", { name: title })).toBeVisible();
}

async function writeAction(year: Year): Promise<void> {
  const { leader, team } = year;
  const card = leader
    .getByRole("region")
    .filter({ has: leader.getByRole("heading", { name: goalOf(year) }) });
  await card.getByRole("link", { name: "Actie toevoegen" }).click();
  await leader.getByLabel("Wat gaan jullie doen?").fill(actionOf(year));
  await leader.getByText(team.teacher.name, { exact: true }).click();
  await leader.getByLabel("Waaraan merken jullie dat het werkt?").fill("Studenten noemen hun volgende stap.");
  await leader.getByRole("button", { name: "Actie toevoegen" }).click();
  await expect(leader.getByLabel("Wanneer is het klaar?")).toBeFocused();
  await expect(leader.getByLabel(team.teacher.name)).toBeChecked();
  await leader.getByLabel("Wanneer is het klaar?").fill(later(dayOf(new Date()), { days: 3 }));
  await expectAccessible(leader);
  await leader.getByRole("button", { name: "Actie toevoegen" }).click();
  await expect(leader.getByRole("rowheader", { name: actionOf(year) })).toBeVisible();
}

/** Chooses another stand of an action and waits until it is said. */
async function moveOn(page: Page, what: string, stand: string): Promise<void> {
  await page.getByRole("button", { name: `Stand van ‘${what}’` }).click();
  await page.getByRole("button", { name: stand, exact: true }).click();
  await expect(page.getByText(`‘${what}’ staat op ${stand}.`)).toBeVisible();
}

async function adopt(leader: Page, present: number): Promise<void> {
  await leader.getByLabel("Met hoeveel teamleden?").fill(String(present));
  await leader.getByRole("button", { name: /Vaststellen als versie/ }).click();
}

const adoptedWith = (present: number) => new RegExp(`met ${present} van de \\d+ teamleden`);

/** The plan goes to the team, which adopts it; from then on every colleague reads it. */
export async function adoptPlan(year: Year, plan: string, what: string): Promise<void> {
  const { leader } = year;
  await writeGoal(leader, goalOf(year));
  await leader.getByRole("button", { name: "Leg voor aan het team" }).click();
  await leader.getByRole("link", { name: "Vaststellen", exact: true }).click();
  await adopt(leader, 7);
  await expect(leader.getByText(adoptedWith(7)).first()).toBeVisible();
  const office = await year.as("hr");
  await office.goto(plan);
  await expect(office.getByRole("rowheader", { name: what })).toBeVisible();
}

/** The leader changes what was adopted, so that the team adopts it once more; whose action it is does their part. */
export async function changeMidYear(year: Year, plan: string): Promise<void> {
  const { leader, teacher, home } = year;
  const what = actionOf(year);
  await leader.goto(plan.replace(/\/plan$/, ""));
  await leader.getByRole("link", { name: "Open het teamplan" }).click();
  const tips = leader.getByRole("listitem").filter({ hasText: "Er is een doel zonder actie." });
  await expect(tips).toBeVisible();
  await writeAction(year);
  await expect(tips).toHaveCount(0);
  await moveOn(leader, what, "gepland");
  await expect(leader.getByText(/^Gewijzigd na versie/)).toBeVisible();
  await leader.getByRole("link", { name: "Opnieuw vaststellen" }).click();
  await adopt(leader, 999);
  await expect(leader.getByText("Op die dag had het team minder leden.")).toBeVisible();
  await expectAccessible(leader);
  await adopt(leader, 6);
  await expect(leader.getByText(adoptedWith(6)).first()).toBeVisible();

  await teacher.goto(home);
  await unfoldTasks(teacher);
  await teacher.getByRole("link", { name: new RegExp(what) }).click();
  await expect(teacher.getByRole("rowheader", { name: what })).toBeInViewport();
  await expect(teacher.getByRole("link", { name: "Doel toevoegen" })).toHaveCount(0);
  await moveOn(teacher, what, "klaar");
  await showDirectorate(year, plan);
}

/** The directie reads what the team adopted, changes nothing of it, and says that it has seen it. */
async function showDirectorate(year: Year, plan: string): Promise<void> {
  const director = await year.as("directie");
  await director.goto(plan);
  await expect(director.getByRole("heading", { name: goalOf(year) })).toBeVisible();
  await expect(director.getByText("Nog niet gezien door de directie").first()).toBeVisible();
  await expect(director.getByRole("button", { name: `Stand van ‘${actionOf(year)}’` })).toHaveCount(0);
  await director.getByRole("button", { name: "Gezien namens de directie" }).click();
  await expect(director.getByText(/^Gezien door de directie op/)).toBeVisible();
  await expectAccessible(director);
}

/** The team holds its plan to the light, goal by goal and beside a figure about students. */
export async function holdToTheLight({ leader, mark }: Year, plan: string): Promise<void> {
  const found = `Bereikt in ${mark}`;
  await leader.goto(plan);
  await leader.getByRole("link", { name: "Houd tegen het licht" }).click();
  await leader.getByLabel("Wat hebben jullie bereikt, en wat niet?").fill(found);
  await leader.getByRole("button", { name: "Vastleggen" }).click();
  await expect(leader.getByLabel("Welke ontwikkelingen spelen er?")).toBeFocused();
  await expect(leader.getByLabel("Wat hebben jullie bereikt, en wat niet?")).toHaveValue(found);
  await expectAccessible(leader);
  await leader.getByLabel("Welke ontwikkelingen spelen er?").fill("Een nieuwe wet.");
  for (const goal of await leader.getByRole("group", { name: /^Hoe verder met doel/ }).all())
    await goal.getByText("Gaat door", { exact: true }).click();
  await leader.getByText(/^Studenten met een eigen coach/).click();
  await leader.getByLabel("Wat merken studenten ervan?").fill("Meer gesprekken.");
  await leader.getByText("Voortzetten", { exact: true }).click();
  await leader.getByRole("button", { name: "Vastleggen" }).click();
  await expect(leader.getByText(found)).toBeVisible();
  await expect(leader.getByText(/^Gekeken naar: Studenten met een eigen coach/).first()).toBeVisible();
  await expectAccessible(leader);
}

/** Next year's plan begins with the goals that go on. */
export async function goOn(year: Year, plan: string): Promise<void> {
  const { leader, schoolYear } = year;
  await leader.goto(`${plan}?jaar=${schoolYear + 1}`);
  const goals = leader.getByRole("group", { name: `Doelen van ${schoolYearLabel(schoolYear)}` });
  await expect(goals.getByRole("checkbox", { name: `${goalOf(year)} (Gaat door` })).toBeChecked();
  await leader
    .getByRole("button", { name: `Ga verder met het plan van ${schoolYearLabel(schoolYear)}` })
    .click();
  await expect(leader.getByRole("heading", { name: goalOf(year) })).toBeVisible();
  await expect(leader.getByText("Een concept van het team.", { exact: false })).toBeVisible();
}
