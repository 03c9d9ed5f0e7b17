// What must be there before anything of the project can be imported: Node, the packages, the database client.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { generateClient } from "./generate.mjs";
import { step } from "./progress.mjs";

/** Installs what package-lock.json says, when that is not what lies in node_modules. */
export async function prepare({ withDevelopment = false } = {}) {
  refuseOldNode();
  if (!hasPackages(withDevelopment)) await step("Packages", () => installPackages(withDevelopment));
  // Neither needs the other.
  const types = withDevelopment ? makeTypes() : null;
  if (generateClient({ isDryRun: true })) await step("Database client", () => void generateClient());
  if (types) await step("Types of routes", () => types);
}

/** The types of routes, pictures and styles, which Next.js makes from the project. */
async function makeTypes() {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const command = ["node_modules/next/dist/bin/next", "typegen"];
  const { code, said } = await run(process.execPath, command, { env });
  if (code !== 0) throw new Error(`next typegen failed:\n${said}`);
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Koers needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

function hasPackages(withDevelopment) {
  const installed = "node_modules/.package-lock.json";
  if (!existsSync(installed)) return false;
  const { packages: there } = JSON.parse(readFileSync(installed, "utf8"));
  const { packages: wanted } = JSON.parse(readFileSync("package-lock.json", "utf8"));
  return Object.entries(wanted).every(
    ([path, { version, optional, dev, devOptional }]) =>
      path === "" ||
      optional ||
      ((dev || devOptional) && !withDevelopment) ||
      (there[path]?.version === version && existsSync(path)),
  );
}

async function installPackages(withDevelopment) {
  const npm = process.env.npm_execpath;
  const options = [
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    ...(withDevelopment ? ["--include=dev"] : []),
  ];
  const [command, args] = npm ? [process.execPath, [npm, ...options]] : ["npm", options];
  const { code, said } = await run(command, args, { shell: !npm && process.platform === "win32" });
  if (code === 0) return;
  console.error(said);
  const reason = said.includes("ENOSPC") ? "the disk is full" : "npm's own words are above";
  console.error(`The packages could not be installed: ${reason}.`);
  process.exit(1);
}

/** Runs a program to its end, and returns how it ended and what it said. */
async function run(command, args, options) {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  const code = await new Promise((resolve) => child.on("close", resolve).on("error", () => resolve(1)));
  return { code, said };
}
