// `npm test`: everything there is, on a fresh clone, beside whatever runs already.
import { spawnSync } from "node:child_process";
import { existsSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { prepare } from "./bootstrap.mjs";

await prepare({ withDevelopment: true });
const { close, quickTasks, runTasks, testsOf } = await import("./tasks.mjs");
const { findChromium } = await import("./chromium.mjs");

// Each run begins with an empty installation of its own, in a folder and at a port of its own.
const data = ".test/browser";
if (existsSync(`${data}/postgres/postmaster.pid`)) {
  // A run that was killed left its database behind.
  const down = ["scripts/run.mjs", "database", "down"];
  spawnSync(process.execPath, down, { env: { ...process.env, DATA_DIR: data }, stdio: "ignore" });
}
rmSync(data, { recursive: true, force: true });

const chromium = await findChromium();
if (!chromium) console.log("✗ browser       no Chromium was found and none could be installed");
const variables = {
  // Empty is absent, also when a developer's `.env` says otherwise.
  ...{ DATABASE_URL: "", APP_DATABASE_URL: "", AUTH_SECRET: "", MASTER_KEY: "", PUBLIC_URL: "", HOST: "" },
  DEMO: "1",
  BUILD_DIR: ".test/next",
  DATA_DIR: data,
  PORT: String(await freePort()),
  ...(chromium && { CHROMIUM_PATH: chromium }),
};

const results = [
  await runTasks(quickTasks),
  await runTasks([{ ...testsOf("integration"), variables }], 1),
  await runTasks([{ name: "build", command: [process.execPath, "scripts/run.mjs", "build"], variables }], 1),
];
if (chromium) {
  const command = [
    process.execPath,
    "node_modules/@playwright/test/cli.js",
    "test",
    "--config",
    "tests/playwright.config.ts",
  ];
  results.push(
    await runTasks([{ name: "browser", command, variables, counts: ".test/results/browser.json" }], 1),
  );
} else {
  results.push({ passed: 0, failed: 1 });
}
close({
  passed: results.reduce((sum, each) => sum + each.passed, 0),
  failed: results.reduce((sum, each) => sum + each.failed, 0),
});

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? address?.port : undefined));
    });
  });
}
