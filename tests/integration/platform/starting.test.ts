import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inSecondDatabase } from "@/tests/support/second-database";
import { withOldPostgres } from "@/tests/support/old-postgres";

const limit = { timeout: 60_000 };

/** Starts Koers with an environment in which it can't; returns what it said last and how it ended. */
async function start(variables: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), "koers-start-"));
  const program = ["--conditions=react-server", "--import", "tsx", "scripts/serve.ts"];
  const child = spawn(process.execPath, program, {
    env: { ...process.env, APP_DATABASE_URL: "", PORT: "3999", DATA_DIR: folder, ...variables },
  });
  let said = "";
  child.stderr.on("data", (part) => (said += part));
  const code = await new Promise<number | null>((ended) => child.on("close", ended));
  rmSync(folder, { recursive: true, force: true });
  return { code, said: said.trim() };
}

async function withServer(work: (port: number) => Promise<void>): Promise<void> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  await work((server.address() as AddressInfo).port);
  server.close();
}

test("a port that is taken is said in one sentence, with another to choose", limit, () =>
  withServer(async (port) => {
    expect(await start({ PORT: String(port) })).toEqual({
      code: 1,
      said: `Port ${port} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start.`,
    });
  }),
);

test("a database that is out of reach, or too old, is said in one sentence", limit, async () => {
  let closed = 0;
  await withServer((port) => Promise.resolve(void (closed = port)));
  expect(await start({ DATABASE_URL: `postgresql://owner:secret@127.0.0.1:${closed}/koers` })).toEqual({
    code: 1,
    said: "The database can't be reached: nothing listens at the address in DATABASE_URL.",
  });
  await withOldPostgres(async (address) => {
    expect(await start({ DATABASE_URL: address })).toEqual({
      code: 1,
      said: "PostgreSQL 13.14 is too old: Koers needs version 15 or newer.",
    });
  });
});

test("a migration that fails is undone and named, and a second start says the same", limit, () =>
  inSecondDatabase("failing", async (owner, address) => {
    await owner.query("create table people (name text)");
    for (let attempt = 0; attempt < 2; attempt += 1) {
      expect(await start({ DATABASE_URL: address })).toEqual({
        code: 1,
        said: expect.stringMatching(
          /^Migration \d{14}_tenant_tables failed and was undone: .*"people" already exists\.$/,
        ),
      });
    }
    const { rows } = await owner.query(
      "select tablename from pg_tables where schemaname = 'public' order by 1",
    );
    expect(rows).toEqual([{ tablename: "_prisma_migrations" }, { tablename: "people" }]);
  }),
);

test("a database of a newer version is left as it is", limit, () =>
  inSecondDatabase("newer", async (owner, address) => {
    await owner.query(`create table _prisma_migrations (id varchar(36) primary key, checksum varchar(64) not null,
      finished_at timestamptz, migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
      started_at timestamptz not null default now(), applied_steps_count integer not null default 0);
      insert into _prisma_migrations (id, checksum, finished_at, migration_name)
      values ('1', 'x', now(), '29990101000000_from_the_future')`);
    expect(await start({ DATABASE_URL: address })).toEqual({
      code: 1,
      said: "This database has a migration this version does not know (29990101000000_from_the_future): it was used by a newer version of Koers.",
    });
  }),
);

test("a variable that is not right is named", limit, async () => {
  expect(await start({ PORT: "many", DATABASE_URL: "mysql://elsewhere" })).toEqual({
    code: 1,
    said: expect.stringMatching(
      /^The configuration is not right: PORT .*; DATABASE_URL must look like .*\.$/,
    ),
  });
});
