// Finds a Chromium, to make PDF with and for the browser tests: Playwright's own, the system's, or one that can be installed.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const usual = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** The path of a Chromium that is here already, or undefined. */
export function chromiumHere() {
  return [process.env.CHROMIUM_PATH, ...usual].find((path) => path && existsSync(path));
}

/** The path of a Chromium that starts, or undefined. */
export async function findChromium() {
  const { chromium } = await import("@playwright/test");
  const places = () => [process.env.CHROMIUM_PATH, chromium.executablePath(), ...usual];
  const find = () => places().find((path) => path && existsSync(path) && starts(path));
  return find() ?? (installOwn() ? find() : undefined) ?? (installSystem() ? find() : undefined);
}

function starts(path) {
  const { status } = spawnSync(path, ["--version", "--no-sandbox"], { timeout: 20_000, stdio: "ignore" });
  return status === 0;
}

function installOwn() {
  console.log("  No Chromium yet: asking Playwright for its own …");
  const cli = "node_modules/playwright/cli.js";
  return (
    spawnSync(process.execPath, [cli, "install", "chromium"], { timeout: 180_000, stdio: "ignore" })
      .status === 0
  );
}

function installSystem() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.log("  Playwright's can't be had: installing Debian's …");
  const options = {
    stdio: "ignore",
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  };
  try {
    execFileSync("apt-get", ["update"], options);
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], options);
    return true;
  } catch {
    return false;
  }
}
