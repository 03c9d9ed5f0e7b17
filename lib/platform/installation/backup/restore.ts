import { createHash } from "node:crypto";
import pg from "pg";
import {
  contentOf,
  type Frame,
  type Header,
  headerShape,
  readArchive,
  tableEndShape,
  tableShape,
} from "@/lib/platform/installation/backup/archive";
import { type Counted, keyMark } from "@/lib/platform/installation/backup/backup";
import { copyIn, copyOut } from "@/lib/platform/installation/backup/copy";
import {
  copyStatement,
  fixSession,
  listTables,
  schemas,
  type Table,
} from "@/lib/platform/installation/backup/tables";
import { migrate } from "@/lib/platform/installation/migrate";
import { listMigrations } from "@/lib/platform/installation/migrations";
import type { Owner } from "@/lib/platform/installation/owner";
import { Refused } from "@/lib/platform/refused";

export type Restored = Counted & { readonly madeAt: string; readonly hasSameKey: boolean };

/**
 * Puts a backup into an empty installation: the schema of that moment, then every row, then a comparison of counts
 * and checksums. Refuses an installation that holds anything, and a file that is not whole; then nothing changes.
 */
export async function restore(owner: Owner, file: string, masterKey: string): Promise<Restored> {
  await expectEmpty(owner);
  const frames = readArchive(file);
  const header = contentOf(await nextOf(frames), "H", headerShape);
  const version = expectKnown(header);
  await fixSession(owner);
  await owner.query(`drop schema if exists ${schemas.join(", ")} cascade; create schema public`);
  await migrate(owner, { upTo: version });
  await owner.query("begin");
  try {
    const counted = await load(owner, frames);
    await owner.query("commit");
    await owner.query("analyze");
    return { ...counted, madeAt: header.madeAt, hasSameKey: header.keyMark === keyMark(masterKey) };
  } catch (error) {
    await owner.query("rollback");
    throw error;
  }
}

async function expectEmpty(owner: Owner): Promise<void> {
  const { rows } = await owner.query<{
    tables: number;
    ours: boolean;
    institutions: boolean;
    users: number;
  }>(`
    select (select count(*)::int from pg_class
             where relnamespace = to_regnamespace('public') and relkind in ('r', 'p')) as tables,
           to_regclass('public._prisma_migrations') is not null as ours,
           to_regclass('public.institutions') is not null as institutions,
           (select count(*)::int from pg_stat_activity
             where datname = current_database() and application_name in ('koers', 'koers-entrance', 'koers-jobs')) as users`);
  const [facts] = rows;
  if (!facts || facts.tables === 0) return;
  if (!facts.ours)
    throw new Refused("This database holds tables of another program; a backup goes into an empty one.");
  if (facts.users > 0) throw new Refused("Koers is running on this database: stop it first.");
  if (facts.institutions && (await owner.query("select from institutions limit 1")).rowCount) {
    throw new Refused(
      "This installation holds institutions; a backup goes into an empty one (another DATA_DIR).",
    );
  }
}

/** The last migration of the backup; refuses one that this program does not know. */
function expectKnown(header: Header): string {
  const known = listMigrations();
  for (const { name, checksum } of header.migrations) {
    if (known.some((migration) => migration.name === name && migration.checksum === checksum)) continue;
    throw new Refused(
      `This backup is of a newer or other version of Koers (${header.product}, migration ${name}).`,
    );
  }
  const version = header.migrations
    .map(({ name }) => name)
    .sort()
    .at(-1);
  if (!version) throw new Refused("This backup has no schema.");
  return version;
}

async function load(owner: Owner, frames: AsyncGenerator<Frame>): Promise<Counted> {
  const there = new Map((await listTables(owner)).map((table) => [table.name, table]));
  // The migrations leave rows of their own: the queues.
  await owner.query(`truncate ${[...there.keys()].join(", ")}`);
  const counted = { tables: 0, rows: 0 };
  for (let frame = await nextOf(frames); frame?.kind !== "Z"; frame = await nextOf(frames)) {
    const table = contentOf(frame, "T", tableShape);
    if (!there.delete(table.name))
      throw new Refused(`The backup has a table this version does not know: ${table.name}.`);
    counted.rows += await loadTable(owner, table, frames);
    counted.tables += 1;
    if (counted.tables > 10_000) break;
  }
  if (there.size > 0) throw new Refused(`The backup lacks tables: ${[...there.keys()].join(", ")}.`);
  return counted;
}

async function loadTable(owner: Owner, table: Table, frames: AsyncGenerator<Frame>): Promise<number> {
  let end: Frame | undefined;
  async function* rows() {
    for (let frame = await nextOf(frames); frame; frame = await nextOf(frames)) {
      if (frame.kind !== "D") return void (end = frame);
      yield frame.bytes;
    }
  }
  const loaded = await copyIn(owner, copyStatement(table, "from stdin"), rows()).catch((error: unknown) => {
    throw isAboutRows(error)
      ? new Refused(`The backup is damaged: the rows of ${table.name} can't be read.`, { cause: error })
      : error;
  });
  const expected = contentOf(end, "E", tableEndShape);
  const hash = createHash("sha256");
  await copyOut(owner, copyStatement(table, "to stdout"), (line) => void hash.update(line));
  if (loaded !== expected.rows || hash.digest("hex") !== expected.sha256) {
    throw new Refused(
      `The backup is damaged: table ${table.name} came back differently from how it was saved.`,
    );
  }
  return loaded;
}

/** Whether the database refused the rows (SQLSTATE 22 and 23) or their columns (42); its own words would quote them. */
function isAboutRows(error: unknown): boolean {
  return error instanceof pg.DatabaseError && /^(2[23]|42)/.test(error.code ?? "");
}

async function nextOf(frames: AsyncGenerator<Frame>): Promise<Frame | undefined> {
  const { value, done } = await frames.next();
  return done ? undefined : value;
}
