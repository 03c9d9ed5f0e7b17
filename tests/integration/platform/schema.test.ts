import type pg from "pg";
import { expect, test } from "vitest";
import { schemaFiles, schemaSql } from "@/scripts/schema-sql.mjs";
import { connectedAs } from "@/tests/support/database";

/** What only the migrations say, because Prisma's language has no words for it: checks, partial indexes, deferring. */
const questions = {
  columns: `select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
      || case when a.attnotnull then ' not null' else '' end
      || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where c.relnamespace = $1::regnamespace and c.relkind = 'r' and c.relname <> '_prisma_migrations'`,
  keys: `select c.relname || ' ' || k.conname || ' ' || replace(pg_get_constraintdef(k.oid), ' DEFERRABLE INITIALLY DEFERRED', '') as line
    from pg_constraint k join pg_class c on c.oid = k.conrelid
    where k.connamespace = $1::regnamespace and k.contype in ('p', 'f') and c.relname <> '_prisma_migrations'`,
  indexes: `select pg_get_indexdef(i.indexrelid) as line from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = $1::regnamespace and i.indpred is null and c.relname <> '_prisma_migrations'`,
};

async function describe(client: pg.Client, schema: string, question: string): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(question, [schema]);
  return rows.map(({ line }) => line.replaceAll(/\b(public|drawn)\./g, "")).sort();
}

/** Draws prisma/schema beside the migrated tables and hands both to the work; nothing of it stays. */
async function besideTheMigrations<Result>(
  drawn: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  return connectedAs("owner", async (client) => {
    await client.query("begin; create schema drawn; set local search_path to drawn, public");
    await client.query(drawn);
    const result = await work(client);
    await client.query("rollback");
    return result;
  });
}

test.each(Object.entries(questions))(
  "prisma/schema and the migrations agree on all %s",
  async (_name, question) => {
    const drawn = await schemaSql(schemaFiles());

    await besideTheMigrations(drawn, async (client) => {
      const migrated = await describe(client, "public", question);
      expect(migrated.length).toBeGreaterThan(30);
      expect(await describe(client, "drawn", question)).toEqual(migrated);
    });
  },
);

test("a column that only the schema knows is noticed", async () => {
  const files = schemaFiles().map((file) => ({
    ...file,
    content: file.content.replace("model Team {", "model Team {\n  motto String?"),
  }));
  const drawn = await schemaSql(files);

  await besideTheMigrations(drawn, async (client) => {
    const [schema, migrations] = [
      await describe(client, "drawn", questions.columns),
      await describe(client, "public", questions.columns),
    ];
    expect(schema.filter((line) => !migrations.includes(line))).toEqual(["teams.motto text"]);
  });
});
