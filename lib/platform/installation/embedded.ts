import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { clusterFolder, makeCluster, superuser } from "@/lib/platform/installation/embedded-cluster";
import { embeddedPrograms } from "@/lib/platform/installation/embedded-programs";
import {
  runningServer,
  type Server,
  startServer,
  stopServer,
} from "@/lib/platform/installation/embedded-server";
import { serverUser } from "@/lib/platform/installation/embedded-user";
import { connectAsOwner, type Owner } from "@/lib/platform/installation/owner";
import { keepSecret } from "@/lib/platform/installation/secrets";

export type Embedded = {
  /** The owner's address of a database in this cluster. */
  address: (database: string) => string;
  folder: string;
  wasRunning: boolean;
  /** Lets go of the server; the last to do so stops it, unless it is to be left running. */
  release: (options?: { leaveRunning?: boolean }) => Promise<void>;
};

const keeper = "koers keeper";

/** Starts the embedded PostgreSQL of a data folder, or joins the one that runs there; makes the database. */
export async function openEmbedded(
  dataFolder: string,
  options: { database?: string; settings?: Record<string, string>; port?: number } = {},
): Promise<Embedded> {
  const user = serverUser();
  const programs = embeddedPrograms(user);
  const folder = clusterFolder(dataFolder, user);
  const password = keepSecret(dataFolder, "database-password");
  const portFile = join(dataFolder, "postgres.port");

  const running = runningServer(folder);
  if (!running) makeCluster(folder, programs, user, password);
  const server = running ?? (await start());
  const address = (database: string) =>
    `postgresql://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${server.port}/${database}`;
  const watch = await connectAsOwner(address("postgres"), keeper);
  await makeDatabase(watch, options.database ?? "koers");

  return {
    address,
    folder,
    wasRunning: running !== undefined,
    async release({ leaveRunning = false } = {}) {
      const others = await countKeepers(watch);
      await watch.end().catch(() => undefined);
      if (others === 0 && !leaveRunning) stopServer(folder, programs, user);
    },
  };

  async function start(): Promise<Server> {
    const last = existsSync(portFile) ? Number(readFileSync(portFile, "utf8")) : undefined;
    try {
      const started = await startServer(folder, programs, user, { port: options.port ?? last, ...options });
      writeFileSync(portFile, String(started.port));
      return started;
    } catch (error) {
      // Somebody else was a moment earlier: join them.
      const other = runningServer(folder);
      if (other) return other;
      throw error;
    }
  }
}

async function makeDatabase(watch: Owner, name: string): Promise<void> {
  const { rowCount } = await watch.query("select from pg_database where datname = $1", [name]);
  if (rowCount === 0) await watch.query(`create database ${pg.escapeIdentifier(name)}`);
}

async function countKeepers(watch: Owner): Promise<number> {
  try {
    const { rows } = await watch.query<{ count: string }>(
      "select count(*) from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()",
      [keeper],
    );
    return Number(rows[0]?.count ?? 0);
  } catch {
    return 0;
  }
}
