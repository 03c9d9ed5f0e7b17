/** Brings the installation up step by step, serves until it is told to stop, and stops what it started. */
import { type Installation, readInstallation } from "@/lib/platform/env";
import { bringUpDatabase, bringUpDevelopment, bringUpServices } from "@/lib/platform/installation/bring-up";
import type { Child } from "@/lib/platform/installation/children";
import type { OpenDatabase } from "@/lib/platform/installation/database";
import { isEmptyInstallation } from "@/lib/platform/installation/empty";
import { expectFreePort } from "@/lib/platform/installation/port";
import { setUpCode } from "@/lib/platform/installation/secrets";
import { Refused } from "@/lib/platform/refused";
import { demoAccounts, demoPassword } from "@/prisma/seed/demo";
import { ending } from "./ending";
import { say, step } from "./progress.mjs";

const isDevelopment = process.argv[2] === "dev";
const stop = new AbortController();
let children: Child[] = [];

for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, askToStop);
process.on("message", (message) => message === "stop" && askToStop());
// Whoever started this process is gone without a word.
process.on("disconnect", askToStop);

await ending(async () => {
  say(`\nKoers${isDevelopment ? ", for developers" : ""}\n`);
  const installation = readInstallation();
  await expectFreePort(installation.HOST, installation.PORT);
  let open: OpenDatabase | undefined;
  try {
    const run = { step, signal: stop.signal, folder: process.env["BUILD_DIR"] ?? ".next" };
    open = await bringUpDatabase(installation, run);
    stop.signal.throwIfAborted();
    children = isDevelopment
      ? await bringUpDevelopment(installation, open)
      : await bringUpServices(installation, open, run);
    tellWhere(installation, open);
    await tellSetUp(installation, open);
    await Promise.race([askedToStop(), ...children.map(failure)]);
  } catch (error) {
    if (!stop.signal.aborted) throw error;
  } finally {
    await end(open);
  }
});
process.exit();

function askToStop(): void {
  // A second Ctrl C is somebody in a hurry: what was committed is safe all the same.
  if (stop.signal.aborted) for (const child of children) child.kill();
  else stop.abort();
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    if (stop.signal.aborted) resolve();
    stop.signal.addEventListener("abort", () => resolve());
  });
}

async function failure(child: Child): Promise<never> {
  const code = await child.ended;
  if (stop.signal.aborted) return new Promise(() => undefined);
  throw new Refused(`The ${child.name} ended by itself (exit code ${code}); the reason is in the log above.`);
}

async function end(open: OpenDatabase | undefined): Promise<void> {
  stop.abort();
  if (!open) return;
  say("\nStopping: finishing what is being saved …");
  await Promise.all(children.map((child) => child.stop()));
  await open.release();
  say("Stopped.");
}

/** An empty installation waits for its operator, who proves with this code to be whoever started it. */
async function tellSetUp(
  { PUBLIC_URL }: Installation,
  { ownerUrl, authSecret }: OpenDatabase,
): Promise<void> {
  if (!(await isEmptyInstallation(ownerUrl))) return;
  say(`  This installation is empty. Set it up at ${PUBLIC_URL}/operator/begin`);
  say(`  with the code ${setUpCode(authSecret)}\n`);
}

function tellWhere({ PUBLIC_URL, DATA_DIR, DEMO, HOST }: Installation, open: OpenDatabase): void {
  say(`\n  Koers is at ${PUBLIC_URL}\n`);
  const place = open.embedded ? open.embedded.folder : "the PostgreSQL of DATABASE_URL";
  say(`  Data: ${place}; secrets: ${DATA_DIR}/secrets`);
  if (PUBLIC_URL.startsWith("http:") && HOST !== "127.0.0.1" && HOST !== "::1") {
    say("  Plain http is for this machine only: put https in front of it and set PUBLIC_URL.");
  }
  if (DEMO === "1" && demoAccounts.length > 0) {
    say(`\n  Demo accounts, all with the password ${demoPassword}\n`);
    const width = (words: readonly string[]) => Math.max(...words.map((word) => word.length)) + 2;
    const first = width(demoAccounts.map(({ institution }) => institution));
    const second = width(demoAccounts.map(({ who }) => who));
    for (const { institution, who, email } of demoAccounts) {
      say(`    ${institution.padEnd(first)}${who.padEnd(second)}${email}`);
    }
  }
  say("\n  Ctrl C stops everything.\n");
}
