import { expect } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/journey";
import { expectFocusBy } from "@/tests/support/keyboard";
import type { Year } from "@/tests/support/school-year/year";

const ambition = "Waar willen jullie dit schooljaar naartoe met LOB?";

/** The leader sees in the team that there is no plan yet, and begins one. Returns its address. */
export async function beginPlan({ leader, home, team }: Year): Promise<string> {
  await leader.goto(home);
  const menu = leader.getByRole("navigation", { name: "Hoofdmenu" });
  await menu.getByRole("link", { name: team.name }).click();
  await expect(leader.getByRole("heading", { level: 1, name: team.name })).toBeVisible();
  const member = leader.getByRole("row").filter({ hasText: team.teacher.name });
  await expect(member.getByText("Coach/mentor")).toBeVisible();
  await expectAccessible(leader);

  await leader.getByRole("link", { name: "Naar het plan" }).click();
  await expect(leader.getByRole("heading", { level: 1, name: `Teamplan ${team.name}` })).toBeVisible();
  await expectAccessible(leader);
  await leader.getByRole("button", { name: "Begin met een leeg plan" }).click();
  await expect(leader.getByRole("heading", { name: "Waar jullie naartoe willen" })).toBeVisible();
  return new URL(leader.url()).pathname;
}

/** Two write the same text at once: who comes second reads both, and decides; the leader does it by keyboard alone. */
export async function writeAtOnce({ leader, teacher, mark }: Year, plan: string): Promise<void> {
  await teacher.goto(`${plan}/ambitie`);
  await leader.goto(`${plan}/ambitie`);
  await expectFocusBy("Tab", leader, leader.getByLabel(ambition));
  await leader.keyboard.press("ControlOrMeta+A");
  await leader.keyboard.type(`Volgens de leider ${mark}`);
  await expectFocusBy("Tab", leader, leader.getByRole("button", { name: "Opslaan" }));
  await leader.keyboard.press("Enter");
  await expect(leader.getByText(`Volgens de leider ${mark}`)).toBeVisible();

  const other = teacher.getByLabel(ambition);
  await other.fill(`Volgens de coach ${mark}`);
  await teacher.getByRole("button", { name: "Opslaan" }).click();
  await expect(teacher.getByText("Zo staat het er nu, van iemand anders:")).toBeVisible();
  await expect(teacher.getByText(`Volgens de leider ${mark}`)).toBeVisible();
  await expect(other).toHaveValue(`Volgens de coach ${mark}`);
  await expectAccessible(teacher);
  await other.fill(`Volgens allebei ${mark}`);
  await teacher.getByRole("button", { name: "Opslaan" }).click();
  await expect(teacher.getByText(`Volgens allebei ${mark}`)).toBeVisible();
}

/** A colleague says something about the draft, which nobody outside the team reads. */
export async function readAlong(year: Year, plan: string): Promise<void> {
  const { leader, teacher, mark } = year;
  await teacher.getByLabel("Wat wil je erover zeggen?").fill(`Denk aan de bbl ${mark}`);
  await teacher.getByRole("button", { name: "Plaats opmerking" }).click();
  await expect(teacher.getByText(`Denk aan de bbl ${mark}`)).toBeVisible();
  await expect(teacher.getByLabel("Wat wil je erover zeggen?")).toHaveValue("");
  await leader.goto(plan);
  await expect(leader.getByText(`Denk aan de bbl ${mark}`)).toBeVisible();
  await expectAccessible(leader);

  const office = await year.as("hr");
  await office.goto(plan);
  await expect(office.getByText("Nog een concept")).toBeVisible();
  await expect(office.getByText(String(mark))).toHaveCount(0);
  await expectAccessible(office);
}
