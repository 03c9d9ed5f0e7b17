import type { Page } from "@playwright/test";
import { expect } from "@/tests/support/browser";
import { expectAccessible } from "@/tests/support/journey";
import type { Year } from "@/tests/support/school-year/year";

/** What the teacher brings in without a name. */
const doubtOf = ({ mark }: Year) => `Hoe vraag ik door op stage ${mark}?`;

/** What a colleague brings in with their name, and the team makes a goal of. */
const wishOf = ({ mark }: Year) => `Samen kijken bij elkaars gesprekken ${mark}`;

const askedIn = (leader: Page, words: string) => leader.getByRole("listitem").filter({ hasText: words });

/** A learning question goes to the team's plan, in words of its own; back at the plan the owner sees that it waits. */
async function bring(page: Page, question: string, words: string, as: "Anoniem" | "Met naam") {
  const card = page.getByRole("region").filter({ hasText: question }).first();
  await card.getByRole("button", { name: /^Meer bij leervraag/ }).click();
  await page.getByRole("link", { name: "Breng in bij team" }).click();
  await page.getByLabel("Wat leest het team?").fill(words);
  await page.getByText(as, { exact: true }).click();
}

const broughtIn = (page: Page, words: string) =>
  page.getByRole("region", { name: "Ingebracht bij een team" }).filter({ hasText: words });

async function writeQuestion({ home }: Year, page: Page, title: string): Promise<void> {
  await page.goto(`${home}/mijn-plan/vragen`);
  await page.getByLabel("Wat wil je leren of uitproberen?").fill(title);
  await page.getByRole("button", { name: "Leervraag toevoegen" }).click();
}

/** The teacher brings a question without a name, a colleague one with theirs. */
export async function bringToTeam(year: Year): Promise<void> {
  const { teacher, colleague } = year;
  const words = doubtOf(year);
  await writeQuestion(year, teacher, `${words} Bij mijn eigen groep`);
  await bring(teacher, `${words} Bij mijn eigen groep`, words, "Anoniem");
  const preview = teacher.getByRole("region", { name: "Zo leest het team het" });
  await expect(preview).toContainText(`${words}Iemand uit het team`);
  await expectAccessible(teacher);
  await teacher.getByRole("radio", { name: /\d{4}/ }).first().check({ force: true });
  await teacher.getByRole("button", { name: "Breng in", exact: true }).click();
  await expect(broughtIn(teacher, words).getByText(/^Anoniem ingebracht bij /)).toBeVisible();
  await expectAccessible(teacher);

  const wish = wishOf(year);
  await writeQuestion(year, colleague, wish);
  await bring(colleague, wish, wish, "Met naam");
  await colleague.getByRole("button", { name: "Breng in", exact: true }).click();
  await expect(broughtIn(colleague, wish).getByText(/^Met je naam ingebracht bij /)).toBeVisible();
}

/** The leader answers both: one is declined with a reason, of the other the team makes a goal. Returns the goal. */
export async function answerProposals(year: Year): Promise<string> {
  const { leader, teacher, colleague, team, home } = year;
  await leader.goto(home);
  await leader
    .getByRole("link", { name: /leervra(ag|gen) in bij/ })
    .first()
    .click();
  const asked = askedIn(leader, doubtOf(year));
  await expect(asked.getByText(/^Iemand uit het team, /)).toBeVisible();
  await expect(leader.getByText("Bij mijn eigen groep")).toHaveCount(0);
  await asked.getByText("Geef antwoord", { exact: true }).first().click();
  await asked.getByLabel("Wat doen jullie hiermee?").selectOption("Neem niet over");
  await asked.getByRole("button", { name: /^Geef antwoord/ }).click();
  await expect(asked.getByText("Vul dit in.")).toBeVisible();
  await expectAccessible(leader);
  await asked.getByLabel(/^Wat schrijf je terug/).fill("Dit jaar kiezen we voor toetsen");
  await asked.getByLabel("Wat doen jullie hiermee?").selectOption("Neem niet over");
  await asked.getByRole("button", { name: /^Geef antwoord/ }).click();
  await expect(asked).toHaveCount(0);

  const wish = wishOf(year);
  const wanted = askedIn(leader, wish);
  await expect(wanted.getByText(new RegExp(`^${team.colleague.name}, `))).toBeVisible();
  await wanted.getByText("Geef antwoord", { exact: true }).first().click();
  await wanted.getByLabel("Wat doen jullie hiermee?").selectOption("Maak er een doel van");
  await wanted.getByRole("button", { name: /^Geef antwoord/ }).click();
  await expect(leader.getByRole("heading", { name: wish })).toBeVisible();

  await teacher.reload();
  const declined = broughtIn(teacher, doubtOf(year));
  await expect(declined.getByText("Het team schrijft: Dit jaar kiezen we voor toetsen")).toBeVisible();
  await declined.getByRole("button", { name: /^Gelezen/ }).click();
  await expect(declined.getByRole("button", { name: /^Gelezen/ })).toHaveCount(0);
  await colleague.reload();
  await expect(broughtIn(colleague, wish).getByText(`maakte er een doel van: ‘${wish}’`)).toBeVisible();
  return wish;
}
