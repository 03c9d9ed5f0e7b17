import { expect, test } from "@/tests/support/browser";
import { signInAs } from "@/tests/support/journey";

test("the installation says that it can serve, and answers for the process alone", async ({ request }) => {
  const health = await request.get("/api/health");
  expect(health.status()).toBe(200);
  expect(await health.json()).toMatchObject({ status: "ok", database: "ok", migrations: "ok" });
  expect((await request.get("/api/live")).status()).toBe(200);
});

test("every answer forbids framing, sniffing and foreign scripts, and is kept by no one", async ({
  request,
}) => {
  const headers = (await request.get("/login")).headers();

  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
  });
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["content-security-policy"]).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/);
  expect(headers["content-security-policy"]).toContain("worker-src 'self';");
  expect(headers["x-powered-by"]).toBeUndefined();
});

test("[O21] what a browser keeps to show without a connection speaks the language of the device", async ({
  request,
}) => {
  const shownIn = async (language: string) => (await request.get(`/static/offline?taal=${language}`)).text();
  expect(await shownIn("nl")).toContain("Geen verbinding");
  expect(await shownIn("en")).toContain("No connection");
});

test("each answer has a nonce of its own, and the page runs under it", async ({ page, request }) => {
  const nonceOf = async () =>
    /'nonce-([^']+)'/.exec((await request.get("/login")).headers()["content-security-policy"] ?? "")?.[1];
  expect(await nonceOf()).not.toEqual(await nonceOf());

  await page.goto("/login");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});

test("the product's mark is found by the name that browsers guess", async ({ request }) => {
  const mark = await request.get("/favicon.ico");
  expect(mark.status()).toBe(200);
  expect(mark.headers()["content-type"]).toContain("image/svg+xml");
});

test("without scripts a page that is not there says so, with the status of an absent one", async ({
  browser,
}) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await signInAs(page, "coach@helicon.example", "helicon");
  const answer = await page.goto("/helicon/teams/019b0000-0000-7000-8000-000000000000");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "Deze pagina is er niet" })).toBeVisible();
  await page.getByRole("link", { name: "Naar het begin" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/helicon");
});

test("a form that is longer than any of ours is not sent, and refused with a page when it is", async ({
  page,
  request,
}) => {
  await page.goto("/login");
  await page.getByLabel("E-mailadres").fill("coach@helicon.example");
  await page.getByLabel("Wachtwoord").fill("x".repeat(300_000));
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Dit is te lang om te bewaren\./)).toBeVisible();
  await expect(page.getByLabel("E-mailadres")).toHaveValue("coach@helicon.example");

  const sent = await request.post("/login", { multipart: { email: "x".repeat(300_000) } });
  expect([sent.status(), sent.headers()["content-type"]]).toEqual([413, "text/html; charset=utf-8"]);
  expect(await sent.text()).toContain("Ga terug: wat je typte staat er dan nog.");
});
