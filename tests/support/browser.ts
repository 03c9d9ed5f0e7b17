import { expect, test as base } from "@playwright/test";

/** As Playwright's own, but a page that complains in its console, or breaks, fails the test. */
export const test = base.extend<{ complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on("console", (message) => {
        // The browser itself reports an answer of 4xx as an error; whether that is right is the test's business.
        const isAnswer = message.text().startsWith("Failed to load resource");
        if (message.type() === "error" && !isAnswer) complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(String(error)));
      await use(complaints);
      expect(complaints, "the page's console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
