import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/support/browser";
import { startServer } from "@/tests/support/another-server";
import { expectAccessible, signInAs } from "@/tests/support/journey";
import { act, builtActions } from "@/tests/support/matrix/acting";
import { foundWorld, type StandingWorld } from "@/tests/support/matrix/standing";

const actions = builtActions(process.env["BUILD_DIR"] ?? ".test/next");

let world: StandingWorld;
test.beforeAll(async () => {
  world = await foundWorld();
});

/** Lets this browser be somebody of the world, without a password. */
async function become(page: Page, who: keyof StandingWorld["cookies"], base: string) {
  const [name = "", value = ""] = world.cookies[who].split("=");
  await page.context().addCookies([{ name, value, url: base, httpOnly: true, sameSite: "Lax" }]);
}

async function tryPassword(page: Page, email: string, password: string) {
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(password);
  await page.getByRole("button", { name: "Inloggen", exact: true }).click();
}

const absent = (page: Page) => page.getByRole("heading", { level: 1, name: "Deze pagina is er niet" });

test("a wrong password is told kindly, the right one leads to where somebody was going, and signing out ends every copy", async ({
  page,
  browser,
  baseURL,
}) => {
  test.slow();
  await page.goto("/landstede/account");
  await expect(page).toHaveURL(/\/login\?next=%2Flandstede%2Faccount$/);
  await expectAccessible(page);
  await tryPassword(page, "manager@landstede.example", "niet-het-wachtwoord");
  await expect(page.getByText("Dit e-mailadres en wachtwoord horen niet bij elkaar.")).toBeVisible();
  await expect(page.getByLabel("E-mailadres")).toHaveValue("manager@landstede.example");
  await expect(page.getByLabel("Wachtwoord")).toHaveValue("");
  await expectAccessible(page);

  await tryPassword(page, "manager@landstede.example", "koers-demo");
  await page.waitForURL("**/landstede/account");
  await expectAccessible(page);
  const cookie = (await page.context().cookies()).find(({ name }) => name === "koers");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/", domain: "127.0.0.1" });

  const copy = await browser.newContext();
  await copy.addCookies([{ name: "koers", value: String(cookie?.value), url: String(baseURL) }]);
  const copied = await copy.newPage();
  expect((await copied.goto("/landstede/account"))?.status()).toBe(200);
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("button").last().click();
  await page.getByRole("button", { name: "Uitloggen" }).click();
  await page.waitForURL("**/login");
  await copied.goto("/landstede/account");
  await expect(copied).toHaveURL(/\/login\?next=/);
  await copy.close();
});

test("whoever keeps guessing waits, whether the account exists or not", async ({ page }) => {
  await page.goto("/login");
  const email = `niemand-${Date.now()}@helicon.example`;
  const told = page.getByRole("alert").or(page.getByRole("status"));
  for (let tries = 0; tries < 4; tries += 1) {
    await tryPassword(page, email, `gok ${tries}`);
    await expect(told.getByText("horen niet bij elkaar")).toBeVisible();
    await expect(page.getByLabel("Wachtwoord")).toHaveValue("");
  }
  await tryPassword(page, email, "koers-demo");
  await expect(page.getByText("Dat ging een paar keer mis.")).toBeVisible();
});

test("who reads English signs in in English; the statements are there for everybody", async ({ page }) => {
  test.slow();
  await page.goto("/login");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await page.getByRole("button", { name: "Nederlands" }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", "nl");
  for (const path of ["/privacy", "/toegankelijkheid"]) {
    expect((await page.goto(path))?.status()).toBe(200);
    await expectAccessible(page);
  }
});

test("somebody of two institutions chooses one, and changes to the other", async ({ page }) => {
  await page.goto("/login");
  await tryPassword(page, "lob@helicon.example", "koers-demo");
  await expect(page.getByRole("heading", { level: 1, name: "Waar ga je aan het werk?" })).toBeVisible();
  await page.getByRole("link", { name: "Helicon MBO Nijmegen" }).click();
  await page.waitForURL("**/helicon");
  await page.getByRole("navigation", { name: "Hoofdmenu" }).getByRole("button", { name: "Helicon" }).click();
  await page.getByRole("link", { name: "Landstede MBO" }).click();
  await page.waitForURL("**/landstede");
});

test("another institution, and what is not for this reader, is a page that is not there", async ({
  page,
}) => {
  await signInAs(page, "coach@helicon.example", "helicon");
  for (const path of ["/landstede", "/landstede/teams", "/bestaat-niet", "/helicon/beheer/gebruikers"]) {
    expect((await page.goto(path))?.status(), path).toBe(404);
    await expect(absent(page)).toBeVisible();
  }
  await expectAccessible(page);
});

test("access that is ended is gone with the next request", async ({ page, baseURL }) => {
  const base = String(baseURL);
  await become(page, "farTeacher", base);
  const home = `/${world.institution.slug}`;
  expect((await page.goto(home))?.status()).toBe(200);
  const { id = "" } = actions.get("access#endAccess") ?? {};
  const address = `${home}/beheer/gebruikers/${world.people.farTeacher}`;
  const ending = { address, id, fields: { personId: world.people.farTeacher } };
  expect(await act(base, world, "admin", ending)).toMatchObject({ status: "done" });
  const response = await page.goto(home);
  expect(response?.status() === 404 || page.url().includes("/login")).toBe(true);
});

test("a temporary password leads to choosing one's own, and nowhere else", async ({ page, baseURL }) => {
  await become(page, "provisional", String(baseURL));
  await page.goto(`/${world.institution.slug}/studenten`);
  await expect(page).toHaveURL(/\/login\/wachtwoord$/);
  await expectAccessible(page);
});

test("over https the session's cookie is bound to the host and to https", async () => {
  const server = await startServer(world, 3596, { PUBLIC_URL: "https://koers.example" });
  try {
    const { id = "" } = actions.get("accounts#signInByPassword") ?? {};
    const fields = { email: "manager@landstede.example", password: "koers-demo" };
    const told = await act(
      server.address,
      world,
      "nobody",
      { address: "/login", id, fields },
      {
        origin: null,
        sameSite: true,
      },
    );
    const cookie = told.cookies.find((one) => one.startsWith("__Host-koers="));
    expect(cookie).toMatch(/; Path=\/;.*Secure; HttpOnly; SameSite=lax/i);
    expect(cookie).not.toContain("Domain");
    const headers = (await fetch(`${server.address}/login`)).headers;
    expect(headers.get("strict-transport-security")).toContain("max-age=31536000");
  } finally {
    await server.stop();
  }
});
