import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newId } from "@/lib/platform/ids";
import { backUp } from "@/lib/platform/installation/backup/backup";
import { restore } from "@/lib/platform/installation/backup/restore";
import { migrate } from "@/lib/platform/installation/migrate";
import type { Owner } from "@/lib/platform/installation/owner";
import { fillEveryTable } from "@/tests/support/every-table";
import { inSecondDatabase } from "@/tests/support/second-database";
import { testSecrets } from "@/tests/support/secrets";

const key = testSecrets.MASTER_KEY;
const folder = mkdtempSync(join(tmpdir(), "koers-backup-"));
const ours = "('public', 'entrance', 'pgboss', 'limits')";

/** Texts that a careless format would change on the way. */
const awkward = ["tab\tand line\nand \\N and \\\\.", "", "O'Neil “ë” 🎓", '{"a": 1}', " spaces "];

async function fill(owner: Owner): Promise<void> {
  await migrate(owner);
  for (const slug of ["first", "second"]) {
    const id = newId();
    await owner.query("select entrance.found_institution($1, $2, $2, false)", [id, slug]);
    await owner.query(`begin; set local app.institution_id = '${id}'`);
    await owner.query("insert into institution_keys (wrapped_key) values ('\\x00ff0a5c')");
    await owner.query("insert into institution_settings default values");
    await fillEveryTable(owner);
    for (const name of awkward) {
      await owner.query(
        "insert into people (id, kind, given_name, family_name, sort_name) values ($1, 'staff', $2, $2, $2)",
        [newId(), name],
      );
    }
    await owner.query("commit");
    const { rows } = await owner.query<{ id: string }>(
      "select id from people where institution_id = $1 limit 1",
      [id],
    );
    const identity = newId();
    await owner.query("select entrance.admit($1, $2, $3, $4)", [newId(), identity, id, rows[0]?.id]);
    await owner.query("select entrance.set_credential($1, $2, 'hash')", [identity, `${slug}@example.test`]);
  }
  await owner.query("insert into limits.attempts values ('address', 3, 1)");
  await owner.query("insert into pgboss.job (name, data) values ('jobs', '{\"kind\": \"x\"}')");
}

/** Everything a restored installation must have in common with the one that was saved. */
async function describe(owner: Owner) {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ${ours} and c.relkind = 'r' and c.relname <> '_prisma_migrations' order by 1`,
  );
  const contents: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await owner.query(
      `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as sum from ${name} t`,
    );
    contents[name] = rows[0];
  }
  return {
    contents,
    migrations: await list(owner, "select migration_name || checksum from _prisma_migrations"),
    grants: await list(
      owner,
      `select c.oid::regclass || ' ' || coalesce(relacl::text, '') from pg_class c join pg_namespace n on n.oid = relnamespace where nspname in ${ours}
       union all select p.oid::regprocedure || ' ' || coalesce(proacl::text, '') from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname in ${ours}
       union all select nspname || ' ' || coalesce(nspacl::text, '') from pg_namespace where nspname in ('entrance', 'pgboss', 'limits')`,
    ),
    policies: await list(
      owner,
      `select p.polrelid::regclass || ' ' || polname || polpermissive || pg_get_expr(polqual, polrelid) || relrowsecurity || relforcerowsecurity
       from pg_policy p join pg_class c on c.oid = polrelid`,
    ),
    rules: await list(
      owner,
      `select k.conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(k.oid) from pg_constraint k join pg_namespace n on n.oid = connamespace where nspname in ${ours}
       union all select pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = indrelid join pg_namespace n on n.oid = relnamespace where nspname in ${ours}`,
    ),
  };
}

async function list(owner: Owner, question: string): Promise<string[]> {
  const { rows } = await owner.query<[string]>({ text: question, rowMode: "array" });
  return rows.map(([line]) => line).sort();
}

async function saved(name: string): Promise<{ file: string; state: Awaited<ReturnType<typeof describe>> }> {
  const file = join(folder, name);
  const state = await inSecondDatabase(`saved_${name}`, async (owner) => {
    await fill(owner);
    await backUp(owner, file, key);
    return describe(owner);
  });
  return { file, state };
}

test("a backup restored into an empty installation has every row, grant, policy, key and index", async () => {
  const { file, state } = await saved("whole");

  await inSecondDatabase("restored", async (owner) => {
    const done = await restore(owner, file, key);

    expect(done.hasSameKey).toBe(true);
    expect(
      Object.values(state.contents).filter((each) => (each as { rows: number }).rows > 0).length,
    ).toBeGreaterThan(40);
    expect(await describe(owner)).toEqual(state);
    await expect(restore(owner, file, key)).rejects.toThrow("holds institutions");
  });
}, 60_000);

test("a damaged or torn file is refused and leaves an empty installation", async () => {
  const { file } = await saved("damaged");
  const bytes = readFileSync(file);
  // Wherever the damage is: in a table's rows, between tables, or in what describes them.
  const flipped = Array.from({ length: 9 }, (_, place) => {
    const copy = Buffer.from(bytes);
    const at = Math.floor((bytes.length * (place + 1)) / 10);
    copy[at] = (copy[at] ?? 0) ^ 0xff;
    return [`flipped_${place + 1}`, copy] as const;
  });
  const broken = {
    torn: bytes.subarray(0, bytes.length - 200),
    ...Object.fromEntries(flipped),
    foreign: Buffer.from("hello"),
  };

  for (const [name, content] of Object.entries(broken)) {
    const copy = join(folder, name);
    writeFileSync(copy, content);
    await inSecondDatabase(name, async (owner) => {
      await expect(restore(owner, copy, key), name).rejects.toThrow(/backup|whole|damaged/);
      const { rows } = await owner.query("select to_regclass('public.institutions') is not null as made");
      const [{ made }] = rows as [{ made: boolean }];
      if (made) expect((await owner.query("select from institutions")).rowCount).toBe(0);
    });
  }
}, 60_000);

test("another master key is noticed: the notes of that backup stay sealed", async () => {
  const { file } = await saved("other_key");
  const other = Buffer.alloc(32, "other").toString("base64");

  await inSecondDatabase("other_key_restored", async (owner) => {
    expect((await restore(owner, file, other)).hasSameKey).toBe(false);
  });
}, 60_000);
