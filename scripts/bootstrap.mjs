// What must be there before anything of the project can be imported: Node, the packages, the database client.
import { spawn } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { generateClient } from "./generate.mjs";
import { step } from "./progress.mjs";

/** Installs what package-lock.json says, when that is not what lies in node_modules. */
export async function prepare({ withDevelopment = false } = {}) {
  refuseOldNode();
  if (!hasPackages(withDevelopment)) await step("Packages", () => installPackages(withDevelopment));
  if (generateClient({ isDryRun: true })) await step("Database client", () => void generateClient());
  noteTypes();
}

/** The types of pictures and styles, which Next.js writes at its first build; the type check wants them before. */
function noteTypes() {
  const file = "next-env.d.ts";
  const references = ["next", "next/image-types/global"].map((name) => `/// <reference types="${name}" />\n`);
  const imported = existsSync(file) ? [...readFileSync(file, "utf8").matchAll(/import "(.+)"/g)] : [];
  // It may point into a build that was thrown away since.
  if (!existsSync(file) || imported.some(([, path = ""]) => !existsSync(path))) {
    writeFileSync(file, references.join(""));
  }
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
      there[path]?.version === version,
  );
}

async function installPackages(withDevelopment) {
  const npm = process.env.npm_execpath;
  const options = [
    "ci",
    "--ignore-scripts",
    "--no-audit",
    "--no-fund",
    ...(withDevelopment ? ["--include=dev"] : []),
  ];
  const [command, args] = npm ? [process.execPath, [npm, ...options]] : ["npm", options];
  const child = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    shell: !npm && process.platform === "win32",
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (said += part));
  const code = await new Promise((resolve) => child.on("close", resolve).on("error", () => resolve(1)));
  if (code === 0) return;
  console.error(said);
  const reason = said.includes("ENOSPC") ? "the disk is full" : "npm's own words are above";
  console.error(`The packages could not be installed: ${reason}.`);
  process.exit(1);
}
