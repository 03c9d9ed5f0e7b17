// Runs the checks, a few at a time, and counts what passed and what failed.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";

/**
 * @typedef {{ name: string, command: string[], variables?: NodeJS.ProcessEnv, counts?: string, shows?: boolean }} Task
 * `counts` is the file in which a test runner leaves its result; without it the task counts as one check.
 * @typedef {{ passed: number, failed: number }} Result
 */

const program = (/** @type {string} */ path) => [process.execPath, `node_modules/${path}`];
const vitest = program("vitest/vitest.mjs");
const results = ".test/results";

const kept = ["--cache", "--cache-strategy=content", "--cache-location=node_modules/.cache/eslint/"];
const architecture = [
  "app",
  "components",
  "lib",
  "prisma/seed",
  "scripts",
  "tests",
  "proxy.ts",
  "instrumentation.ts",
];

/** @type {Task[]} the quick ones, slowest first */
export const quickTasks = [
  testsOf("unit"),
  { name: "lint", command: [...program("eslint/bin/eslint.js"), ".", "--max-warnings=0", ...kept] },
  {
    name: "architecture",
    command: [
      ...program("dependency-cruiser/bin/dependency-cruise.mjs"),
      ...architecture,
      "--config",
      ".dependency-cruiser.mjs",
    ],
  },
  // Types and the rules that ask for them at once: TypeScript reads the project one time instead of two.
  { name: "types, oxlint", command: [...program("oxlint/bin/oxlint"), "--type-check"] },
  { name: "format", command: [...program("oxfmt/bin/oxfmt"), "--check", "."] },
  { name: "dead code", command: [...program("knip/bin/knip.js"), "--no-progress", "--cache"] },
];

/** @param {"unit" | "integration"} project @returns {Task} */
export function testsOf(project) {
  const counts = `${results}/${project}.json`;
  const reporters = ["--reporter=dot", "--reporter=json", `--outputFile.json=${counts}`];
  return {
    name: project,
    command: [
      ...vitest,
      "run",
      "--config",
      "tests/vitest.config.ts",
      "--project",
      `${project}*`,
      ...reporters,
    ],
    counts,
  };
}

/**
 * Runs tasks, `width` at a time; what a failing task says is shown whole.
 * @param {readonly Task[]} tasks
 * @returns {Promise<Result>}
 */
export async function runTasks(tasks, width = 2) {
  const waiting = [...tasks];
  const total = { passed: 0, failed: 0 };
  const lane = async () => {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      const { passed, failed } = await runTask(task);
      total.passed += passed;
      total.failed += failed;
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return total;
}

/** @param {Task} task @returns {Promise<Result>} */
async function runTask({ name, command: [file = "", ...args], variables, counts, shows = false }) {
  const start = Date.now();
  if (counts) rmSync(counts, { force: true });
  const child = spawn(file, args, {
    stdio: ["ignore", shows ? "inherit" : "pipe", shows ? "inherit" : "pipe"],
    env: { ...process.env, FORCE_COLOR: "0", NEXT_TELEMETRY_DISABLED: "1", ...variables },
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (part) => (said += part));
  const code = await new Promise((resolve) => child.on("close", resolve).on("error", () => resolve(1)));
  const result = countOf(code, counts);
  const seconds = `${Math.round((Date.now() - start) / 1000)} s`;
  const words = counts
    ? `${result.passed} passed, ${result.failed} failed`
    : code === 0
      ? "passed"
      : "failed";
  console.log(`${result.failed > 0 ? "✗" : "✓"} ${name.padEnd(14)}${words.padEnd(26)}${seconds}`);
  if (result.failed > 0) console.log(`\n${said.trim()}\n`);
  return result;
}

/** @param {unknown} code @param {string | undefined} counts @returns {Result} */
function countOf(code, counts) {
  const isGood = code === 0;
  if (!counts || !existsSync(counts))
    return { passed: isGood && !counts ? 1 : 0, failed: isGood && !counts ? 0 : 1 };
  const report = JSON.parse(readFileSync(counts, "utf8"));
  // Vitest and Playwright name these differently.
  const passed = report.numPassedTests ?? report.stats.expected + report.stats.flaky;
  const failed = report.numFailedTests ?? report.stats.unexpected;
  return { passed, failed: isGood ? failed : Math.max(failed, 1) };
}

/** Prints the closing line and ends with the right exit code. @param {Result} result */
export function close({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}
