import type { Page } from "@playwright/test";
import { startServer } from "@/tests/support/another-server";
import { expect, test } from "@/tests/support/browser";
import { foundWorld, type StandingWorld } from "@/tests/support/matrix/standing";
import { type RunningProvider, startProvider } from "@/tests/support/oidc-provider";
import { providerSettings } from "@/tests/support/provider-settings";

let world: StandingWorld;
let provider: RunningProvider;
let server: Awaited<ReturnType<typeof startServer>>;

test.beforeAll(async () => {
  world = await foundWorld();
  server = await startServer(world, 3598, providerSettings);
  provider = await startProvider(`${server.address}/api/auth/callback/sso`);
});

test.afterAll(async () => {
  await provider.stop();
  await server.stop();
});

const home = () => `${server.address}/${world.institution.slug}`;

/** Whom the provider vouches for from now on: somebody of the world, unless told otherwise. */
function vouchFor(
  who: keyof StandingWorld["people"],
  different: { email?: string; organisation?: string } = {},
) {
  const [email, organisation] = [`${world.people[who]}@example.test`, `${world.institution.slug}.nl`];
  provider.become({ sub: crypto.randomUUID(), email, organisation, ...different });
}

async function throughTheSchool(page: Page) {
  await page.goto(`${server.address}/login?next=/${world.institution.slug}`);
  await page.getByRole("link", { name: "Inloggen met SchoolConext" }).click();
}

/** Goes to the provider and back, but for the last step: returns the address the provider sends to. */
async function answerOf(page: Page): Promise<string> {
  let address = `${server.address}/login/sso?next=/${world.institution.slug}`;
  for (let steps = 0; steps < 10; steps += 1) {
    const response = await page.request.get(address, { maxRedirects: 0 });
    address = new URL(String(response.headers()["location"]), address).toString();
    if (address.startsWith(`${server.address}/api/auth/callback/`)) return address;
  }
  throw new Error("The provider did not answer.");
}

/** Back at the sign-in, with a sentence and without a session. */
async function expectNotIn(page: Page, sentence: string) {
  await expect(page.getByRole("alert").getByText(sentence)).toBeVisible();
  await expect(page).toHaveURL(/\/login\?melding=/);
  expect((await page.context().cookies()).filter(({ name }) => name === "koers")).toEqual([]);
  await page.goto(home());
  await expect(page).toHaveURL(/\/login\?next=/);
}

const failed = "Inloggen via je school is niet gelukt.";

test("somebody known comes in through the school's sign-on, asked with PKCE, state and nonce", async ({
  page,
}) => {
  vouchFor("coach");
  await throughTheSchool(page);
  await page.waitForURL(home());
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const asked = provider.asked.at(-1);
  expect(asked?.get("code_challenge_method")).toBe("S256");
  for (const name of ["code_challenge", "state", "nonce"]) expect(asked?.get(name), name).toBeTruthy();
  expect(asked?.get("response_type")).toBe("code");
});

test("an answer with another state, and one without, open nothing", async ({ page }) => {
  for (const state of ["verzonnen", null]) {
    vouchFor("coach");
    const answer = new URL(await answerOf(page));
    if (state) answer.searchParams.set("state", state);
    else answer.searchParams.delete("state");
    await page.goto(answer.toString());
    await expectNotIn(page, failed);
  }
});

test("an answer that was used, or that another browser asked for, opens nothing", async ({
  page,
  browser,
}) => {
  vouchFor("teacher");
  const answer = await answerOf(page);
  const stranger = await browser.newPage();
  await stranger.goto(answer);
  await expectNotIn(stranger, failed);
  await stranger.close();

  vouchFor("lead");
  const own = await answerOf(page);
  await page.goto(own);
  await page.waitForURL(home());
  await page.context().clearCookies({ name: "koers" });
  await page.goto(own);
  await expectNotIn(page, failed);
});

test("somebody Koers does not know, or from an institution it does not know, is told so", async ({
  page,
}) => {
  const unknown = "Je bent ingelogd bij je school, maar je staat nog niet in Koers";
  vouchFor("hr", { email: "niemand@example.test" });
  await throughTheSchool(page);
  await expectNotIn(page, unknown);

  vouchFor("hr", { organisation: `${world.foreigner.slug}.nl` });
  await throughTheSchool(page);
  await expectNotIn(page, unknown);

  vouchFor("hr", { organisation: "elders.nl" });
  await throughTheSchool(page);
  await expectNotIn(page, "Je school gebruikt Koers nog niet met deze manier van inloggen.");
});

test("when the school's sign-on is down, that is said, and a password still works", async ({ page }) => {
  await provider.stop();
  await throughTheSchool(page);
  await expectNotIn(page, failed);
  await page.getByLabel("E-mailadres").fill("sab@landstede.example");
  await page.getByLabel("Wachtwoord").fill("koers-demo");
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
  await expect(page).not.toHaveURL(/\/login/);
});
