import { randomUUID } from "node:crypto";
import { listMigrations, type Migration } from "@/lib/platform/installation/migrations";
import type { Owner } from "@/lib/platform/installation/owner";
import { Refused } from "@/lib/platform/refused";

type Applied = { migration_name: string; checksum: string; finished_at: Date | null };

// Prisma's own lock and table, so that its command line and this program agree about a database.
const lock = 72_707_369;
const table = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`;

/** Brings the database up to this program's schema, or to an older one of its own (`upTo`); returns what it applied. */
export async function migrate(
  owner: Owner,
  { upTo, report = () => undefined }: { upTo?: string; report?: (name: string) => void } = {},
): Promise<string[]> {
  await owner.query("select pg_advisory_lock($1)", [lock]);
  try {
    await owner.query("set client_min_messages to warning");
    await owner.query(table);
    const pending = pendingOf(listMigrations(), await listApplied(owner)).filter(
      (migration) => upTo === undefined || migration.name <= upTo,
    );
    for (const migration of pending) {
      report(migration.name);
      await apply(owner, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    await owner.query("select pg_advisory_unlock($1)", [lock]);
  }
}

/** The migrations that stand in the database as done. */
export async function listApplied(owner: Owner): Promise<Applied[]> {
  const { rows } = await owner.query<Applied>(
    "select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null order by started_at",
  );
  return rows;
}

/** What is still to be done; refuses a database that is newer than the program, or changed under it. */
export function pendingOf(known: readonly Migration[], applied: readonly Applied[]): Migration[] {
  for (const { migration_name: name, checksum, finished_at: finishedAt } of applied) {
    const migration = known.find((each) => each.name === name);
    if (!migration) {
      throw new Refused(
        `This database has a migration this version does not know (${name}): it was used by a newer version of Koers.`,
      );
    }
    if (!finishedAt) {
      throw new Refused(
        `Migration ${name} was begun by another program and did not finish. Restore a backup, or finish it by hand.`,
      );
    }
    if (migration.checksum !== checksum) {
      throw new Refused(
        `Migration ${name} is not the one this database was made with; its file has been changed since.`,
      );
    }
  }
  const done = new Set(applied.map((each) => each.migration_name));
  return known.filter((migration) => !done.has(migration.name));
}

async function apply(owner: Owner, { name, script, checksum }: Migration): Promise<void> {
  const id = randomUUID();
  try {
    await owner.query("begin");
    await owner.query(script);
    await owner.query(
      `insert into _prisma_migrations (id, checksum, migration_name, finished_at, applied_steps_count)
       values ($1, $2, $3, clock_timestamp(), 1)`,
      [id, checksum, name],
    );
    await owner.query("commit");
  } catch (error) {
    await owner.query("rollback");
    const reason = error instanceof Error ? error.message : String(error);
    await owner.query(
      `insert into _prisma_migrations (id, checksum, migration_name, logs, rolled_back_at)
       values ($1, $2, $3, $4, now())`,
      [id, checksum, name, reason],
    );
    throw new Refused(`Migration ${name} failed and was undone: ${reason}.`, { cause: error });
  }
}
