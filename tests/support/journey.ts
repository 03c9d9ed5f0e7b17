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

/**
 * No violation of WCAG 2.2 AA that axe can find, in both themes, and nothing wider than a small phone. Looked at from
 * above and at the end, where a bar that stays in sight may lie over what people press.
 */
export async function expectAccessible(page: Page): Promise<void> {
  // After a click the title follows the page it belongs to.
  await expect(page).toHaveTitle(/\S/);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expectNothingFound(page, colorScheme);
  }
  await page.emulateMedia({ colorScheme: "light" });
  await expectReachableAtTheEnd(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 720 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `wider than 320 pixels: ${page.url()}`).toBeLessThanOrEqual(0);
  await expectReachableAtTheEnd(page);
  if (size) await page.setViewportSize(size);
}

async function expectNothingFound(page: Page, where: string, rules?: string[]): Promise<void> {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  // In the page itself: otherwise each look opens a page of its own beside it, and there are no frames here.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe.withTags(tags)).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  expect(found, `axe, ${where}, ${page.url()}`).toEqual([]);
}

/** Scrolled to the end, everything to press there can be pressed; then the page stands where it stood. */
async function expectReachableAtTheEnd(page: Page): Promise<void> {
  const top = await page.evaluate(() => {
    const { scrollY } = window;
    window.scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
    return scrollY;
  });
  await expectNothingFound(page, "at the end", ["target-size"]);
  await page.evaluate((scrollY) => window.scrollTo({ top: scrollY, behavior: "instant" }), top);
}

/** Unfolds what Vandaag folds away of long lists, as somebody does who looks for one thing. */
export async function unfoldTasks(page: Page): Promise<void> {
  const folded = page.getByText(/^Nog \d+ ding(en)?$/);
  await expect(page.getByRole("heading", { name: "Nu te doen" })).toBeVisible();
  for (const more of await folded.all()) await more.click();
}
