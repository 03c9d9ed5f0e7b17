import { dayOf, later, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { expect, test } from "@/tests/support/browser";
import { expectAccessible, signInAs, unfoldTasks } from "@/tests/support/journey";

test("[F1] [F8] [M1] somebody writes a plan nobody else reads, opens pieces to who leads them, both agree, and what is closed again is gone", async ({
  page,
  browser,
}) => {
  test.slow();
  const mark = Date.now();
  const owner = "Zuzana Mulder";
  const question = `Hoe laat ik stiltes vallen ${mark}?`;
  await page.setViewportSize({ width: 360, height: 740 });
  await signInAs(page, "teamleider@landstede.example", "landstede");
  await page.goto("/landstede/mijn-plan");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Alles dichtzetten" }).click();
  await expect(page.getByText("Je hebt nog niets opengezet.")).toBeVisible();

  await page.getByRole("link", { name: /: Wat gaat er goed$/ }).click();
  await page.getByLabel("Wat gaat er goed?").fill(`Collega’s bellen me op tijd ${mark}`);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Opslaan" }).click();
  await expect(page.getByText(`Collega’s bellen me op tijd ${mark}`)).toBeVisible();

  await page
    .getByRole("link", { name: /: Motievenreflectie$/ })
    .first()
    .click();
  await page.getByLabel("Jouw motieven").fill(`Van mij alleen ${mark}`);
  await expect(page.getByText(/^Opgeslagen \d/)).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Jouw motieven")).toHaveValue(`Van mij alleen ${mark}`);
  await page.getByRole("button", { name: "Opslaan" }).click();

  await page.getByRole("link", { name: /^(Schrijf je eerste leervraag|Leervraag toevoegen)$/ }).click();
  await expectAccessible(page);
  await page.getByLabel("Wat wil je leren of uitproberen?").fill(question);
  await page.getByRole("button", { name: "Leervraag toevoegen" }).click();
  const card = page.getByRole("region").filter({ hasText: question });
  await expect(card.getByText("Nog geen acties bij deze leervraag.")).toBeVisible();
  const tip = page.getByText("Er is een leervraag zonder actie.").filter({ hasText: question });
  await expect(tip).toBeVisible();

  await card.getByRole("link", { name: "Actie toevoegen" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Actie toevoegen" }).click();
  await expect(page.getByText("Vul dit in.").first()).toBeVisible();
  await page.getByLabel("Wat ga je doen?").fill("Vijf tellen wachten na elke vraag");
  await page.getByLabel("Wanneer is het klaar?").fill(later(dayOf(new Date()), { days: 20 }));
  await page.getByText("In mijn begeleiding", { exact: true }).click();
  await page.getByRole("button", { name: "Actie toevoegen" }).click();
  await expect(card.getByRole("table").getByText("Vijf tellen wachten na elke vraag")).toBeVisible();
  await expect(tip).toHaveCount(0);
  await expectAccessible(page);

  const leader = await (await browser.newContext()).newPage();
  await signInAs(leader, "manager@landstede.example", "landstede");
  await leader.goto("/landstede/plannen");
  const shared = leader.getByRole("row").filter({ hasText: owner });
  await expect(shared).toHaveCount(0);
  await expectAccessible(leader);

  await page.getByRole("link", { name: "Kies wat je deelt" }).click();
  await expectAccessible(page);
  await expect(page.getByRole("checkbox", { name: "Motievenreflectie" })).not.toBeChecked();
  await page.getByRole("button", { name: "Zet open" }).click();
  await page.getByRole("button", { name: /^Vraag (opnieuw )?om akkoord$/ }).click();
  await expect(page.getByRole("button", { name: "Trek je vraag in" })).toBeVisible();

  await leader.goto("/landstede/plannen");
  await shared.getByRole("link").click();
  await expect(leader.getByRole("heading", { name: question })).toBeVisible();
  await expect(leader.getByText(`Van mij alleen ${mark}`)).toHaveCount(0);
  await expectAccessible(leader);
  const address = leader.url();
  await leader.getByRole("button", { name: "Akkoord", exact: true }).click();
  await expect(leader.getByText(/^Jullie werden het eens op/)).toBeVisible();

  const stranger = await (await browser.newContext()).newPage();
  await signInAs(stranger, "hr@landstede.example", "landstede");
  await stranger.goto(address);
  await expect(stranger.getByText(question)).toHaveCount(0);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Deze pagina is er niet");

  await page.reload();
  await expectAccessible(page);
  const closing = page.getByRole("button", { name: /^Dichtzetten ?: Wat gaat er goed$/ });
  await closing.click();
  await expect(page.getByText("‘Wat gaat er goed’ is dicht.", { exact: false })).toBeVisible();
  await expect(closing).toHaveCount(0);
  await page.getByRole("button", { name: "Ongedaan maken" }).click();
  await closing.click();
  await expect(closing).toHaveCount(0);
  await leader.reload();
  await expect(leader.getByRole("heading", { name: question })).toBeVisible();
  await expect(leader.getByText(`Collega’s bellen me op tijd ${mark}`)).toHaveCount(0);
  await page.getByRole("button", { name: "Alles dichtzetten" }).click();
  await expect(page.getByText("Alles is dicht.", { exact: false })).toBeVisible();
  await leader.reload();
  await expect(leader.getByRole("heading", { name: question })).toHaveCount(0);

  await page.goto("/landstede/account#gezien");
  await expect(page.getByRole("row").filter({ hasText: "plan" }).first()).toBeVisible();
});

test("[C6] what a role asks becomes the beginning of a learning question, and nothing is kept until it is sent", async ({
  page,
}) => {
  await signInAs(page, "coach@landstede.example", "landstede");
  await page.goto("/landstede/mijn-rol");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Maak er een leervraag van: Loopbaangesprek voeren" }).click();
  const question = page.getByLabel("Wat wil je leren of uitproberen?");
  await expect(question).toHaveValue("Hoe groei ik in ‘Loopbaangesprek voeren’?");
  await expect(page.getByLabel(/^Waar draagt dit aan bij/)).toHaveValue(/^Mijn rol vraagt hier minstens /);
  await page.getByRole("link", { name: "Annuleren" }).click();
  await expect(page.getByText("Hoe groei ik in ‘Loopbaangesprek voeren’?")).toHaveCount(0);
});

test("[F13] [M8] a learning question goes to the team in words of its own and without a name, and the answer comes back to who asked", async ({
  page,
  browser,
}) => {
  test.slow();
  const mark = Date.now();
  const words = `Hoe laat ik stiltes vallen ${mark}?`;
  await signInAs(page, "coach@landstede.example", "landstede");
  await page.goto("/landstede/mijn-plan/vragen");
  await page.getByLabel("Wat wil je leren of uitproberen?").fill(`${words} Bij mijn eigen groep`);
  await page.getByRole("button", { name: "Leervraag toevoegen" }).click();
  const card = page.getByRole("region").filter({ hasText: words }).first();
  await card.getByRole("button", { name: /^Meer bij leervraag/ }).click();
  await page.getByRole("link", { name: "Breng in bij team" }).click();
  await page.getByLabel("Wat leest het team?").fill(words);
  await page.getByText("Anoniem", { exact: true }).click();
  const preview = page.getByRole("region", { name: "Zo leest het team het" });
  await expect(preview).toContainText(`${words}Iemand uit het team`);
  await expectAccessible(page);
  const plan = page.getByRole("radio", { name: /\d{4}/ }).first();
  await plan.check({ force: true });
  await page.getByRole("button", { name: "Breng in", exact: true }).click();
  const brought = page.getByRole("region", { name: "Ingebracht bij een team" }).filter({ hasText: words });
  await expect(brought.getByText(/^Anoniem ingebracht bij /)).toBeVisible();
  await expectAccessible(page);

  const leader = await (await browser.newContext()).newPage();
  await signInAs(leader, "teamleider@landstede.example", "landstede");
  await leader.goto("/landstede");
  await leader
    .getByRole("link", { name: /leervra(ag|gen) in bij/ })
    .first()
    .click();
  const asked = leader.getByRole("listitem").filter({ hasText: words });
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

  await page.reload();
  await expect(brought.getByText("Het team schrijft: Dit jaar kiezen we voor toetsen")).toBeVisible();
  await brought.getByRole("button", { name: /^Gelezen/ }).click();
  await expect(brought.getByRole("button", { name: /^Gelezen/ })).toHaveCount(0);
});

test("[F1] [F5] [F11] somebody notes what they learnt, looks back with who leads them, closes the plan, takes along what lay unfinished and keeps it all as a file", async ({
  page,
  browser,
}) => {
  test.slow();
  const mark = Date.now();
  const question = `Hoe sluit ik een gesprek af ${mark}?`;
  const learnt = `Meegekeken bij een collega ${mark}`;
  const year = schoolYearOf(new Date());
  await signInAs(page, "coach@helicon.example", "helicon");
  await page.goto("/helicon/mijn-plan");
  await page.getByLabel("Wat leerde je?", { exact: true }).fill(learnt);
  await page.getByLabel(/^Hoeveel minuten/).fill("30");
  await page.getByRole("button", { name: "Opschrijven", exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: learnt })).toBeVisible();
  await page.getByRole("link", { name: "Alles van dit jaar" }).click();
  const line = page.getByRole("row").filter({ hasText: learnt });
  await line.getByRole("button", { name: /^Weghalen/ }).click();
  const removed = page.getByRole("region", { name: "Weggehaald", exact: true });
  await removed
    .getByRole("row")
    .filter({ hasText: learnt })
    .getByRole("button", { name: /^Terugzetten/ })
    .click();
  await expect(removed.getByText(learnt)).toHaveCount(0);
  await expect(line).toBeVisible();
  await expectAccessible(page);

  await page.goto("/helicon/mijn-plan/vragen");
  await page.getByLabel("Wat wil je leren of uitproberen?").fill(question);
  await page.getByRole("button", { name: "Leervraag toevoegen" }).click();
  const card = page.getByRole("region").filter({ hasText: question }).first();
  await card.getByRole("link", { name: "Actie toevoegen" }).click();
  await page.getByLabel("Wat ga je doen?").fill(`Drie afrondingen oefenen ${mark}`);
  await page.getByLabel("Wanneer is het klaar?").fill(rangeOf(year).to);
  await page.getByRole("button", { name: "Actie toevoegen" }).click();
  await page.getByRole("link", { name: /^(Kies wat je deelt|Aanpassen wat je deelt)$/ }).click();
  await page.getByRole("checkbox", { name: question }).check({ force: true });
  await page.getByRole("button", { name: "Zet open" }).click();

  await page.getByRole("link", { name: "Terugkijken", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Terugkijken op/ })).toBeVisible();
  await expect(page).toHaveTitle(/^Terugkijken/);
  await expectAccessible(page);
  const unanswered = page.getByRole("link", { name: /^Schrijf op wat (ervan kwam|het gaf)/ });
  await expect(unanswered.first()).toBeVisible();
  for (let left = await unanswered.count(); left > 0; left--) {
    await unanswered.first().click();
    await page.getByRole("radio", { name: /^(Niet gehaald|Mislukt, geleerd)$/ }).check({ force: true });
    await page.getByRole("button", { name: "Opslaan" }).click();
    await expect(page.getByText("Vul dit in.")).toBeVisible();
    await page
      .getByLabel(/^(Wat heeft het gebracht|Wat heb je ervan geleerd)/)
      .fill("Geen tijd na de herfst");
    await page.getByRole("button", { name: "Opslaan" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Terugkijken op/ })).toBeVisible();
    await expect(unanswered).toHaveCount(left - 1);
  }
  await page.getByRole("button", { name: "Ik heb teruggekeken" }).click();
  await expect(page.getByText(/Nu .* nog: dat staat klaar bij Vandaag/)).toBeVisible();

  const leader = await (await browser.newContext()).newPage();
  await signInAs(leader, "teamleider@helicon.example", "helicon");
  await unfoldTasks(leader);
  const asked = leader.getByRole("listitem").filter({ hasText: /keek terug op/ });
  await asked.getByRole("link").first().click();
  await expect(leader.getByRole("heading", { name: question })).toBeVisible();
  await expect(leader.getByText(learnt)).toHaveCount(0);
  await leader.getByRole("button", { name: "Ik heb meegekeken" }).click();
  await expect(leader.getByRole("button", { name: "Ik heb meegekeken" })).toHaveCount(0);
  await expectAccessible(leader);

  await page.reload();
  await page.getByText("Plan afsluiten", { exact: true }).click();
  await page.getByRole("button", { name: "Sluit dit plan af" }).click();
  await expect(page.getByText("Plan afsluiten", { exact: true })).toHaveCount(0);
  await page.goto("/helicon/mijn-plan");
  await expect(page.getByText("Dit plan is afgesloten.", { exact: false })).toBeVisible();
  await expect(page.getByRole("link", { name: "Actie toevoegen" })).toHaveCount(0);
  await expectAccessible(page);

  await page.goto(`/helicon/mijn-plan?jaar=${year + 1}`);
  await page.getByText(`Drie afrondingen oefenen ${mark}`).click();
  await page.getByRole("button", { name: "Opslaan" }).first().click();
  const next = page.getByRole("region", { name: /^Leervraag \d+$/ }).filter({ hasText: question });
  await expect(next.getByText(`Meegenomen uit ${year}-${year + 1}`)).toBeVisible();
  await expectAccessible(page);

  await page.goto("/helicon/mijn-plan");
  const taken = page.waitForEvent("download");
  await page.getByRole("link", { name: "Exporteren naar Excel" }).click();
  expect((await taken).suggestedFilename()).toBe(`mijn-plan-${year}-${year + 1}.xlsx`);
});
