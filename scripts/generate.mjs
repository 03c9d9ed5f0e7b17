// Makes the database client from prisma/schema when that changed. The engine Prisma would download for this step is
// not used by it, so any program stands in for it.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const stamp = "lib/platform/prisma/.schema";

/** Returns whether there was anything to do; throws with Prisma's own words when the schema is wrong. */
export function generateClient({ isDryRun = false } = {}) {
  const hash = createHash("sha256");
  for (const name of readdirSync("prisma/schema").sort()) {
    hash.update(name).update(readFileSync(`prisma/schema/${name}`));
  }
  hash.update(readFileSync("node_modules/prisma/package.json"));
  const wanted = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return false;
  if (isDryRun) return true;

  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, "generate"], {
    encoding: "utf8",
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      CHECKPOINT_DISABLE: "1",
    },
  });
  if (status !== 0) throw new Error(`prisma generate failed:\n${stdout}${stderr}`);
  writeFileSync(stamp, wanted);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) generateClient();
