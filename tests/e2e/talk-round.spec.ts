import { readFile } from "node:fs/promises";
import type { Download, Page } from "@playwright/test";
import { dayOf, later } from "@/lib/platform/calendar";
import { expect, test } from "@/tests/support/browser";
import { classOf, letIn, pageOf, type Somebody } from "@/tests/support/circle";
import { expectAccessible } from "@/tests/support/journey";

const today = dayOf(new Date());
const day = later(today, { days: 10 });
const phone = { width: 360, height: 740 };

const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });
const textOf = async (download: Download) => readFile(await download.path(), "utf8");

/** After school, when nobody of the demo has a talk. */
async function addHour(coach: Page, startsAt: string, endsAt: string) {
  const form = coach.getByRole("form", { name: "Uren toevoegen" });
  await form.getByLabel("Wanneer").selectOption("once");
  await form.getByLabel("Welke dag").fill(day);
  await form.getByLabel("Van", { exact: true }).fill(startsAt);
  await form.getByLabel("Tot", { exact: true }).fill(endsAt);
  await form.getByLabel("Ruimte").fill("B1.04");
  await form.getByRole("button", { name: "Toevoegen" }).click();
  await expect(coach.getByRole("listitem").filter({ hasText: `${startsAt} tot ${endsAt}` })).toContainText(
    "B1.04",
  );
}

/** From the list of one's own students to the proposal for three of them. */
async function propose(coach: Page, students: readonly Somebody[]) {
  await coach.goto("/helicon/studenten");
  for (const { name } of students) await coach.getByLabel(`${name} kiezen voor een gespreksronde`).check();
  await coach.getByRole("button", { name: "Plan een ronde gesprekken" }).click();
  await expect(heading(coach, "Nieuwe gespreksronde")).toBeVisible();
  await coach.getByText(/^Andere .* of een andere periode$/).click();
  await coach.getByLabel("Vanaf").fill(day);
  await coach.getByLabel("Tot en met", { exact: true }).fill(later(day, { days: 1 }));
  await coach.getByRole("button", { name: "Toon voorstel" }).click();
  await coach.waitForURL(/van=/);
}

/** By the reminder on Vandaag to the moments that are free. */
async function openChoices(student: Page) {
  await student.goto("/helicon");
  await student
    .getByRole("link", { name: /^Kiezen: / })
    .first()
    .click();
  await expect(heading(student, "Kies een moment")).toBeVisible();
}

test("[O9, N4] a coach plans a round of talks: two students choose, the rest is assigned, and nobody is booked twice", async ({
  page: coach,
  context,
  browser,
  baseURL,
}) => {
  test.slow();
  const base = String(baseURL);
  const { coach: who, students } = await classOf("coach@helicon.example");
  const [first, second, third] = students;
  await letIn(context, who, base);
  await coach.goto("/helicon/studenten/uren");
  await addHour(coach, "17:00", "17:30");
  await expectAccessible(coach);

  await propose(coach, students);
  await expect(coach.getByText(/^1 .* past niet in deze periode/)).toBeVisible();
  await expectAccessible(coach);
  await coach.getByRole("link", { name: "Gespreksuren toevoegen" }).click();
  await addHour(coach, "17:30", "18:00");
  await propose(coach, students);
  await expect(coach.getByText(/niet in deze periode/)).toHaveCount(0);
  await coach.getByLabel("Kiezen kan tot en met").fill(today);
  await coach.getByRole("button", { name: "Laat kiezen" }).click();
  await expect(heading(coach, /^Gespreksronde /)).toBeVisible();

  const [one, two] = [await pageOf(browser, first, base), await pageOf(browser, second, base)];
  await one.setViewportSize(phone);
  await openChoices(one);
  await openChoices(two);
  await expectAccessible(one);
  await one.getByLabel("Moment", { exact: true }).selectOption({ index: 0 });
  await one.getByRole("button", { name: "Kies dit moment" }).click();
  await expect(one.getByText(/^Je gesprek is op .* 17:00, in B1\.04\.$/)).toBeVisible();
  await two.getByRole("button", { name: "Kies dit moment" }).click();
  await expect(two.getByText(/net gekozen door iemand anders/)).toBeVisible();
  await two.getByLabel("Moment", { exact: true }).selectOption({ index: 2 });
  await two.getByRole("button", { name: "Kies dit moment" }).click();
  await expect(two.getByText(/^Je gesprek is op .* 17:30, in B1\.04\.$/)).toBeVisible();

  await coach.reload();
  await expect(coach.getByRole("row", { name: third.name })).toContainText("Nog geen moment");
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "Deel de rest in" }).click();
  await expect(coach.getByRole("row", { name: third.name })).toContainText("17:15 · B1.04");
  const round = coach.waitForEvent("download");
  await coach.getByRole("link", { name: "Zet in je agenda" }).click();
  const file = await textOf(await round);
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(file).toContain("LOCATION:B1.04");

  await one.getByRole("link", { name: "Naar je gesprek" }).click();
  const own = one.waitForEvent("download");
  await one.getByRole("link", { name: "Zet in je agenda" }).click();
  expect((await textOf(await own)).match(/BEGIN:VEVENT/g)).toHaveLength(1);
  await one.goto(`/helicon/studenten/${first.id}`);
  await expect(one.getByRole("region", { name: /^Hier vind je / })).toContainText("B1.04");
});

test("[O20] a coach notes a part of career and citizenship for everybody at once, and the student reads it", async ({
  page: coach,
  context,
  browser,
  baseURL,
}) => {
  const base = String(baseURL);
  const { coach: who, students } = await classOf("coach@helicon.example");
  const [first, second] = students;
  await letIn(context, who, base);
  await coach.goto("/helicon/studenten");
  await coach.getByRole("link", { name: /^Loopbaan en burgerschap van / }).click();
  await coach.getByRole("link", { name: "Economisch bijhouden" }).click();
  await expect(heading(coach, "Economisch")).toBeVisible();
  const row = coach.getByRole("group", { name: second.name, exact: true });
  await row.getByLabel("Toelichting").fill("Eén bijeenkomst gemist.");
  await coach.getByRole("button", { name: "Zet iedereen op gedaan" }).click();
  await expect(row.getByLabel("Gedaan")).toBeChecked();
  await row.getByText("Bezig").click();
  await expectAccessible(coach);
  await coach.getByRole("button", { name: "Opslaan" }).click();
  await expect(coach.getByText(/^Opgeslagen\. .* zien hoe ver ze zijn\.$/)).toBeVisible();
  await expect(row.getByLabel("Bezig")).toBeChecked();

  const student = await pageOf(browser, first, base);
  await student.setViewportSize(phone);
  await student.goto(`/helicon/studenten/${first.id}`);
  await student.getByRole("link", { name: "Bekijk wat je al deed" }).click();
  await expect(student.getByRole("listitem").filter({ hasText: "Economisch" })).toContainText("Gedaan");
  await expectAccessible(student);
});
