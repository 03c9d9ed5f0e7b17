import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { runChild } from "@/lib/platform/installation/children";
import { Refused } from "@/lib/platform/refused";

const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "prisma/schema",
  "public",
  "proxy.ts",
  "instrumentation.ts",
];
const settings = ["next.config.js", "postcss.config.mjs", "tsconfig.json", "package-lock.json"];

export const nextProgram = "node_modules/next/dist/bin/next";

/** A number for the present sources: equal numbers mean that a build can be used again. */
export function buildNumber(): string {
  const hash = createHash("sha256").update(process.version);
  for (const file of [...sources, ...settings].flatMap(filesIn)) hash.update(file).update(readFileSync(file));
  return hash.digest("hex").slice(0, 16);
}

/** The key that seals what an action's form carries; fixed, so that a form outlives a new build. */
export function actionKey(authSecret: string): string {
  return createHash("sha256").update(`actions ${authSecret}`).digest("base64");
}

export function isBuilt(folder: string, number: string): boolean {
  const stamp = join(folder, "koers-build");
  return existsSync(stamp) && readFileSync(stamp, "utf8") === number;
}

/** Builds the application into a folder; refuses with the builder's own words when the sources are wrong. */
export async function build(
  folder: string,
  number: string,
  key: string,
  signal?: AbortSignal,
): Promise<void> {
  const variables = {
    NODE_ENV: "production",
    BUILD_DIR: folder,
    BUILD_ID: number,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const { code, said } = await runChild([nextProgram, "build"], variables, signal ? { signal } : {});
  if (code === 0) return writeFileSync(join(folder, "koers-build"), number);
  if (said.includes("ENOSPC")) throw new Refused("The disk is full: the application can't be built.");
  throw new Refused(
    `The application could not be built.\n\n${said.trim().split("\n").slice(-40).join("\n")}`,
  );
}

function filesIn(path: string): string[] {
  if (!existsSync(path) || path === "lib/platform/prisma") return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesIn(`${path}/${name}`));
}
