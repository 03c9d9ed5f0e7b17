import type { Locator, Page } from "@playwright/test";
import { expect } from "@/tests/support/browser";

const pressesAtMost = 60;

/** Presses a key until the focus is on something. Fails when it never gets there. */
export async function expectFocusBy(key: string, page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element.contains(document.activeElement));
  for (let presses = 0; presses < pressesAtMost && !(await isThere()); presses += 1)
    await page.keyboard.press(key);
  expect(await isThere(), `the focus is on ${String(target)}`).toBe(true);
}
