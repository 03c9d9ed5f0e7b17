import type { Browser } from "@playwright/test";
import { dayOf } from "@/lib/platform/calendar";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs } from "@/tests/support/journey";

/** A page of somebody else's browser. */
async function anotherPage(browser: Browser, email: string) {
  const page = await (await browser.newContext()).newPage();
  await signInAs(page, email, "helicon");
  return page;
}

test("[I1] [I4] a leader plans a visit, writes on a phone what they saw and hands it over; the teacher reads it and reacts", async ({
  page,
  browser,
}) => {
  test.slow();
  const lesson = `Bedrijven kiezen ${Date.now()}`;
  const lead = await anotherPage(browser, "teamleider@helicon.example");
  await lead.setViewportSize({ width: 360, height: 740 });
  await lead.goto("/helicon/lesbezoeken");
  await expectAccessible(lead);
  await lead.getByRole("link", { name: "Bezoek plannen" }).first().click();
  const plan = lead.getByRole("form", { name: "Bezoek plannen" });
  await plan.getByLabel("Bij wie kom je kijken?").selectOption({ label: "Ngoc van der Maas" });
  await plan.getByRole("button", { name: "Plannen" }).click();
  await expect(plan.getByText("Vul dit in.").first()).toBeVisible();
  await expectAccessible(lead);
  await plan.getByLabel("Welke les of welk gesprek?").fill(lesson);
  await plan.getByLabel("Dag", { exact: true }).fill(dayOf(new Date()));
  await plan.getByLabel("Hoe laat?").fill("00:05");
  await plan.getByRole("button", { name: "Plannen" }).click();

  const write = lead.getByRole("form", { name: "Wat zag je?" });
  await write
    .getByRole("group", { name: "Er valt iets te kiezen." })
    .getByText("Gezien", { exact: true })
    .click();
  await write.getByLabel("Wat ging goed?").fill("Je vroeg drie keer door.");
  await expect(write.getByText(/^Opgeslagen \d/)).toBeVisible();
  await expectAccessible(lead);
  await lead.reload();
  await expect(write.getByLabel("Wat ging goed?")).toHaveValue("Je vroeg drie keer door.");
  await write.getByRole("button", { name: "Opslaan" }).click();
  await expect(lead.getByText("Opgeslagen. Alleen jij leest het nog.")).toBeVisible();
  await expectAccessible(lead);
  const address = lead.url();

  await signInAs(page, "coach@helicon.example", "helicon");
  await page.goto(address);
  await expect(page.getByText(/schrijft nog op wat er te zien was/)).toBeVisible();
  await expect(page.getByText("Je vroeg drie keer door.")).toHaveCount(0);

  await lead.getByRole("button", { name: "Aan Ngoc geven" }).click();
  await expect(lead.getByText("Je gaf dit aan Ngoc.")).toBeVisible();

  await page.goto("/helicon/lesbezoeken");
  await expect(page.getByText("Je had dit schooljaar een lesbezoek.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("row").filter({ hasText: lesson }).getByRole("link").click();
  await expect(page.getByText("Je vroeg drie keer door.")).toBeVisible();
  await page.getByLabel("Wat wil je erbij zeggen?").fill("Herkenbaar.");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Ik heb het gelezen" }).click();
  await expect(page.getByRole("region", { name: "Jouw reactie" }).getByText("Herkenbaar.")).toBeVisible();
  await lead.reload();
  await expect(lead.getByText("Herkenbaar.")).toBeVisible();
});

test("[I5] a teacher asks a colleague to sit in, who is told; the leader finds nothing of it", async ({
  browser,
}) => {
  test.slow();
  const lesson = `Stagegesprek ${Date.now()}`;
  const teacher = await anotherPage(browser, "coach@helicon.example");
  await teacher.goto("/helicon/lesbezoeken/nieuw?soort=collega");
  const ask = teacher.getByRole("form", { name: "Bezoek vragen" });
  await ask.getByLabel("Welke collega vraag je?").selectOption({ label: "Daan van 't Meijer" });
  await ask.getByLabel("Welke les of welk gesprek?").fill(lesson);
  await expectAccessible(teacher);
  await ask.getByRole("button", { name: "Vragen" }).click();
  await expect(teacher.getByText(/Je vraag is er\./)).toBeVisible();
  await expectAccessible(teacher);
  const address = teacher.url();

  const lead = await anotherPage(browser, "teamleider@helicon.example");
  await lead.goto(address);
  await expect(lead.getByRole("heading", { name: "Deze pagina is er niet" })).toBeVisible();
  await lead.goto("/helicon/lesbezoeken");
  await expect(lead.getByText(lesson)).toHaveCount(0);

  await teacher.getByText("Afzeggen", { exact: true }).click();
  await teacher.getByText("Iets anders", { exact: true }).click();
  await teacher.getByRole("button", { name: "Bezoek afzeggen" }).click();
  await expect(teacher.getByText("Dit bezoek is afgezegd. Reden: iets anders.")).toBeVisible();
});

test("[I1] HR writes what is looked at, ten sentences at most, and keeps what was typed", async ({
  browser,
}) => {
  const hr = await anotherPage(browser, "hr@helicon.example");
  await hr.goto("/helicon/lesbezoeken");
  await hr.getByText("Zinnen aanpassen").click();
  const form = hr.getByRole("form", { name: "Zinnen aanpassen" });
  const known = await form.getByLabel("Zinnen").inputValue();
  const eleven = Array.from({ length: 11 }, (_, place) => `Zin ${place}`).join("\n");
  await form.getByLabel("Zinnen").fill(eleven);
  await form.getByRole("button", { name: "Opslaan" }).click();
  await expect(form.getByText("Neem hoogstens tien zinnen.")).toBeVisible();
  await expect(form.getByLabel("Zinnen")).toHaveValue(eleven);
  await expectAccessible(hr);
  await form.getByLabel("Zinnen").fill(known);
  await form.getByRole("button", { name: "Opslaan" }).click();
  await expect(hr.getByText(/^Geldt sinds/)).toBeVisible();
});
