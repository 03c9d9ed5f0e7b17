import { expect, test } from "@/tests/support/browser";

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
  expect(headers["x-powered-by"]).toBeUndefined();
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
