import { resolve } from "node:path";
import pg from "pg";
import { type Embedded, openEmbedded } from "@/lib/platform/installation/embedded";
import { migrate } from "@/lib/platform/installation/migrate";
import { asOwner } from "@/lib/platform/installation/owner";
import { makeApplicationRole } from "@/lib/platform/installation/role";
import { rolePassword } from "@/lib/platform/installation/secrets";
import { testSecrets } from "@/tests/support/secrets";

/**
 * One embedded PostgreSQL for all integration tests, kept between runs under `.test/`, with a database of this run's own.
 * Tests find it in DATABASE_URL (owner) and APP_DATABASE_URL (application role).
 */
export default async function setup(): Promise<() => Promise<void>> {
  const name = `koers_test_${process.pid}`;
  // The tests that are loaded alone run in the database of the others.
  if (process.env["DATABASE_URL"]?.endsWith(`/${name}`)) return async () => undefined;
  const embedded = await openEmbedded(resolve(".test/integration"), {
    database: name,
    settings: { fsync: "off", synchronous_commit: "off", max_connections: "200" },
  });
  const ownerUrl = embedded.address(name);
  await dropLeftovers(embedded, name);
  const appUrl = await asOwner(ownerUrl, async (owner) => {
    const address = await makeApplicationRole(owner, ownerUrl, rolePassword(testSecrets.MASTER_KEY));
    await migrate(owner);
    return address;
  });
  Object.assign(process.env, testSecrets, { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrl });
  return async () => {
    await dropDatabase(embedded, name);
    await embedded.release();
  };
}

async function dropLeftovers(embedded: Embedded, present: string): Promise<void> {
  const names = await asOwner(embedded.address("postgres"), async (owner) => {
    const { rows } = await owner.query<{ name: string }>(
      `select datname as name from pg_database d where datname like 'koers_test_%' and datname <> $1
         and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
      [present],
    );
    return rows.map((row) => row.name);
  });
  for (const name of names) await dropDatabase(embedded, name);
}

async function dropDatabase(embedded: Embedded, name: string): Promise<void> {
  await asOwner(embedded.address("postgres"), (owner) =>
    owner.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`),
  );
}
