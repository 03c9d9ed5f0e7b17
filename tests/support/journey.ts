import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "@/tests/support/browser";

/** The password of all demo accounts. */
const demoPassword = "koers-demo";

/** Signs in as a demo account and waits until the first page of the institution stands. */
export async function signInAs(page: Page, email: string, institution: string): Promise<void> {
  await page.goto(`/login?next=/${institution}`);
  await page.getByLabel("E-mailadres").fill(email);
  await page.getByLabel("Wachtwoord").fill(demoPassword);
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname.startsWith(`/${institution}`));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** No violation of WCAG 2.2 AA that axe can find, in both themes, and nothing wider than a small phone. */
export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(found, `axe, ${colorScheme}, ${page.url()}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 720 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `wider than 320 pixels: ${page.url()}`).toBeLessThanOrEqual(0);
  if (size) await page.setViewportSize(size);
}
