import { defineConfig } from "@playwright/test";

const port = process.env["PORT"] ?? "3199";
const baseURL = `http://127.0.0.1:${port}`;
const chromium = process.env["CHROMIUM_PATH"];
// Chromium's own sandbox can't be used by root.
const isRoot = process.getuid?.() === 0;

/** The built application with the demo institutions, in an installation of its own under `.test/`. */
export default defineConfig({
  testDir: "e2e",
  outputDir: "../.test/browser-output",
  // People walk one after the other, because they share the demo; the matrix has a world of its own and only asks.
  workers: 2,
  projects: [
    { name: "matrix", testMatch: /matrix/, workers: 1 },
    { name: "journeys", testIgnore: /matrix/, workers: 1 },
  ],
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "../.test/results/browser.json" }]],
  use: {
    baseURL,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    viewport: { width: 1280, height: 900 },
    // A trace of every step costs a third of the time; `--trace on` asks for one.
    screenshot: "only-on-failure",
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      args: ["--disable-background-networking", ...(isRoot ? ["--no-sandbox"] : [])],
    },
  },
  webServer: {
    command: "node scripts/run.mjs serve",
    cwd: "..",
    url: `${baseURL}/api/health`,
    timeout: 900_000,
    reuseExistingServer: false,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 60_000 },
    env: {
      PORT: port,
      DATA_DIR: process.env["DATA_DIR"] ?? ".test/browser",
      BUILD_DIR: ".test/next",
      DEMO: "1",
    },
  },
});
