import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { StandingWorld } from "@/tests/support/matrix/standing";

/** Another server of the same build and database, at a port and with settings of its own. */
export async function startServer(
  { installation }: Pick<StandingWorld, "installation">,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<{ address: string; stop: () => Promise<void> }> {
  const build = process.env["BUILD_DIR"] ?? ".test/next";
  const address = `http://127.0.0.1:${port}`;
  const key = createHash("sha256").update(`actions ${installation.AUTH_SECRET}`).digest("base64");
  const child = spawn(process.execPath, ["scripts/web.mjs"], {
    stdio: ["ignore", "ignore", "inherit", "ipc"],
    env: {
      ...process.env,
      ...{
        NODE_ENV: "production",
        BUILD_DIR: build,
        BUILD_ID: readFileSync(join(build, "koers-build"), "utf8"),
      },
      ...{ NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key, LOG_LEVEL: "silent", DATABASE_URL: "" },
      ...{ HOST: "127.0.0.1", PORT: String(port), PUBLIC_URL: address },
      ...installation,
      ...settings,
    },
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const ready = new Promise<void>((resolve) => child.once("message", () => resolve()));
  await Promise.race([ready, ended]);
  if (child.exitCode !== null) throw new Error(`The other server ended with ${child.exitCode}.`);
  return {
    address,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
