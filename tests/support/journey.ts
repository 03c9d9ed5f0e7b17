import type { Page } from "@playwright/test";
import axe, { type RunOptions } from "axe-core";
import { expect } from "@/tests/support/browser";

declare global {
  interface Window {
    /** Where axe puts itself in a page that was given its source. */
    readonly axe: typeof axe;
  }
}

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
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectNothingFound(page, "dark", ofColour);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await expectNothingFound(page, "light", everything);
  await expectReachableAtTheEnd(page);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 720 });
  // A chart measures its place anew once the window has its new width.
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await expect.poll(overflow, { message: `wider than 320 pixels: ${page.url()}` }).toBeLessThanOrEqual(0);
  await expectReachableAtTheEnd(page);
  if (size) await page.setViewportSize(size);
}

const everything = {
  type: "tag" as const,
  values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
};

/** The rules of these that look at colours: all that can differ between the themes, which share one markup. */
const ofColour = ["color-contrast", "link-in-text-block"];

/**
 * Asks axe for violations alone, without the way to each: working out and handing over everything that is in order as
 * well took three quarters of its time. There are no frames here.
 */
async function expectNothingFound(page: Page, where: string, runOnly: NonNullable<RunOptions["runOnly"]>) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const found = await page.evaluate(async (rules) => {
    // While one page takes another's place there is no title for a moment.
    for (let frame = 0; frame < 120 && document.title.trim() === ""; frame++)
      await new Promise((seen) => requestAnimationFrame(seen));
    const { violations } = await window.axe.run({
      runOnly: rules,
      resultTypes: ["violations"],
      selectors: false,
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, runOnly);
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
