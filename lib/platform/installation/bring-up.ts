import { join } from "node:path";
import pg from "pg";
import type { Installation } from "@/lib/platform/env";
import { actionKey, build, buildNumber, isBuilt, nextProgram } from "@/lib/platform/installation/build";
import { type Child, runChild, startChild } from "@/lib/platform/installation/children";
import { type OpenDatabase, openDatabase } from "@/lib/platform/installation/database";
import { loadDemoOnce } from "@/lib/platform/installation/demo";
import { migrate } from "@/lib/platform/installation/migrate";
import { asOwner } from "@/lib/platform/installation/owner";
import { Refused } from "@/lib/platform/refused";
import { findBreaches } from "@/lib/platform/wall";

/** Shows a piece of work while it lasts. */
export type Step = <Result>(
  text: string,
  work: (report: (words: string) => void) => Promise<Result> | Result,
) => Promise<Result>;

export type Run = { readonly step: Step; readonly signal: AbortSignal; readonly folder: string };

const ours = ["--conditions=react-server", "--import", "tsx"];

/** Opens the database and brings it up to date; each part shows, and the signal breaks it off. */
export async function bringUpDatabase(
  installation: Installation,
  { step, signal }: Run,
): Promise<OpenDatabase> {
  const open = await step("Database", () => openDatabase(installation));
  try {
    await step("Migrations", (report) => asOwner(open.ownerUrl, (owner) => migrate(owner, { report })));
    await expectWall(open.appUrl);
    await loadDemoOnce(open.ownerUrl, installation.DEMO === "1", () =>
      step("Demo institutions (about a minute)", async (report) => {
        const variables = { ...variablesOf(installation, open), DATABASE_URL: open.ownerUrl };
        const { code, said } = await runChild([...ours, "scripts/seed.ts"], variables, {
          onLine: report,
          signal,
        });
        if (code !== 0) throw new Refused(`The demo institutions could not be loaded.\n\n${said.trim()}`);
      }),
    );
    return open;
  } catch (error) {
    await open.release();
    throw error;
  }
}

/** Builds when the sources are newer than the build, and starts the server's processes and the worker. */
export async function bringUpServices(
  installation: Installation,
  open: OpenDatabase,
  { step, signal, folder }: Run,
): Promise<Child[]> {
  const number = buildNumber();
  const key = actionKey(open.authSecret);
  if (!isBuilt(folder, number))
    await step("Build (about a minute)", () => build(folder, number, key, signal));
  const variables = {
    ...variablesOf(installation, open),
    NODE_ENV: "production",
    BUILD_DIR: folder,
    BUILD_ID: number,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: key,
  };
  return step("Server", async () => {
    const worker = await startWorkerProcess(variables);
    try {
      return [
        await startChild("server", ["scripts/web-processes.mjs", "scripts/web.mjs"], variables),
        worker,
      ];
    } catch (error) {
      await worker.stop();
      throw error;
    }
  });
}

/** Starts the developer's server, which builds each page when it is first asked for, and the worker. */
export async function bringUpDevelopment(installation: Installation, open: OpenDatabase): Promise<Child[]> {
  const variables = variablesOf(installation, open);
  const worker = await startWorkerProcess(variables);
  const args = [nextProgram, "dev", "--port", String(installation.PORT), "--hostname", installation.HOST];
  return [await startChild("server", args, variables, { isReadyAtOnce: true }), worker];
}

function startWorkerProcess(variables: Record<string, string>): Promise<Child> {
  return startChild("worker", [...ours, "scripts/worker.ts"], variables);
}

function variablesOf(installation: Installation, open: OpenDatabase): Record<string, string> {
  return {
    PORT: String(installation.PORT),
    HOST: installation.HOST,
    PUBLIC_URL: installation.PUBLIC_URL,
    NEXTAUTH_URL: installation.PUBLIC_URL,
    DATA_DIR: installation.DATA_DIR,
    APP_DATABASE_URL: open.appUrl,
    AUTH_SECRET: open.authSecret,
    MASTER_KEY: open.masterKey,
    NEXT_TELEMETRY_DISABLED: "1",
    TSX_TSCONFIG_PATH: join(process.cwd(), "tsconfig.json"),
  };
}

async function expectWall(appUrl: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 1, options: "-c TimeZone=UTC" });
  try {
    const breaches = await findBreaches(pool);
    if (breaches.length === 0) return;
    throw new Refused(
      `The wall between institutions does not stand, so Koers does not serve: ${breaches.join("; ")}.`,
    );
  } finally {
    await pool.end();
  }
}
