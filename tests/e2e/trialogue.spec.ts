import type { Page } from "@playwright/test";
import { dayOf, later } from "@/lib/platform/calendar";
import { expect, test } from "@/tests/support/browser";
import { circleOf, pageOf, type Somebody } from "@/tests/support/circle";
import { expectAccessible } from "@/tests/support/journey";

const seen = "Ze vraagt door als iets onduidelijk is.";
const shared = "Bea laat haar in december zelf een bestelling doen.";
const secret = "Dit is alleen van ons twee.";
const firstName = ({ name }: Somebody) => name.split(" ")[0] ?? name;
const toast = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });

/** The coach plans a trialogue and asks somebody of the company; returns where the talk is and where the link leads. */
async function planAndAsk(page: Page, student: Somebody): Promise<{ talk: string; link: string }> {
  await page.goto(`/helicon/studenten/${student.id}`);
  const next = page.getByRole("region", { name: "Volgend gesprek" });
  await next.getByText("Plan een gesprek").click();
  await next.getByLabel("Dag").fill(later(dayOf(new Date()), { days: 4 }));
  await next.getByLabel("Tijd").fill("13:20");
  await next.getByLabel("Soort gesprek").selectOption({ label: "Trialoog" });
  await next.getByLabel("Waar").selectOption({ label: "Bij het leerbedrijf" });
  await next.getByRole("button", { name: "Plannen" }).click();
  await expect(toast(page, "Het gesprek staat gepland.")).toBeVisible();
  await next.getByRole("link", { name: /13:20/ }).click();
  const guests = page.getByRole("region", { name: "Wie doet mee uit het leerbedrijf?" });
  await guests.getByLabel("Naam").fill("Bea Bakker");
  await guests.getByLabel(/^Leerbedrijf/).fill("De Korst");
  await guests.getByRole("button", { name: "Vraag om mee te doen" }).click();
  await guests.getByText("Link voor Bea Bakker").click();
  await expectAccessible(page);
  const link = (await guests.getByText(/\/r\/gesprek\/[\w-]{32}$/).textContent()) ?? "";
  return { talk: new URL(page.url()).pathname, link: new URL(link.trim()).pathname };
}

/** Afterwards the coach records it and writes what the company reads. */
async function recordAndShare(page: Page, talk: string): Promise<void> {
  await page.goto(talk);
  await expect(page.getByText(seen)).toBeVisible();
  await page.getByRole("link", { name: "Vastleggen", exact: true }).click();
  await page.getByLabel(/^In de woorden van/).fill(secret);
  await page
    .getByRole("group", { name: "Waar ging het over?" })
    .getByLabel("Loopbaan")
    .check({ force: true });
  await page.getByRole("button", { name: /^Laat .* bevestigen$/ }).click();
  await expect(toast(page, "Het gesprek is vastgelegd.")).toBeVisible();
  await page.goto(talk);
  const words = page.getByRole("region", { name: "Dit leest Bea Bakker" });
  await words.getByText("Schrijf wat Bea Bakker leest").click();
  await words.getByRole("textbox", { name: "Wat leest Bea Bakker?" }).fill(shared);
  await words.getByRole("button", { name: "Opslaan" }).click();
  await expect(words.getByText(shared).first()).toBeVisible();
}

test("[V1, V2] somebody from the placement prepares a trialogue by a link, and reads what the student confirmed for them and nothing else", async ({
  browser,
  baseURL,
}) => {
  test.slow();
  const { student, coach } = await circleOf("coach", "coach@helicon.example");
  const page = await pageOf(browser, coach, String(baseURL));
  const own = await pageOf(browser, student, String(baseURL));
  const { talk, link } = await planAndAsk(page, student);

  const guest = await (await browser.newContext({ ...(baseURL && { baseURL }), locale: "nl-NL" })).newPage();
  await guest.setViewportSize({ width: 360, height: 740 });
  await guest.goto(link);
  await guest.getByRole("textbox", { name: `Wat zie je ${firstName(student)} goed doen` }).fill(seen);
  await guest.getByRole("button", { name: "Opslaan" }).click();
  await expect(guest.getByText("Bedankt, het is opgeslagen.")).toBeVisible();
  await expectAccessible(guest);

  await recordAndShare(page, talk);
  await guest.reload();
  await expect(guest.getByRole("heading", { name: "Het gesprek is geweest" })).toBeVisible();
  await expect(guest.getByText(shared)).toHaveCount(0);

  await own.goto(talk);
  await expect(own.getByText(shared)).toBeVisible();
  await expectAccessible(own);
  await own.getByRole("button", { name: "Ja, dit klopt" }).click();
  await expect(toast(own, "Bevestigd.")).toBeVisible();

  await guest.reload();
  await expect(guest.getByText(shared)).toBeVisible();
  expect(await guest.content()).not.toContain(secret);
  await guest.getByRole("button", { name: "Dit klopt" }).click();
  await expect(guest.getByText(/^Je las dit en vond het kloppen/)).toBeVisible();

  await own.reload();
  await own.getByRole("button", { name: "Stop de link" }).click();
  await expect(own.getByText("De link is gestopt.")).toBeVisible();
  expect((await guest.reload())?.status()).toBe(404);
  await expectAccessible(guest);
});
