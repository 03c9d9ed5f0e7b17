// What SQL prisma/schema asks for, by Prisma's own schema engine in WebAssembly, which needs no download and no database.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as glue from "@prisma/schema-engine-wasm/schema_engine_bg";

/** @typedef {{ path: string, content: string }} SchemaFile */

const version = {
  columnNames: ["version", "numeric_version"],
  columnTypes: [7, 0],
  rows: [["PostgreSQL 16.0", 160000]],
};
const nothing = { columnNames: [], columnTypes: [], rows: [] };

// The engine asks a server for its version even when it only compares texts.
const adapter = {
  provider: "postgres",
  adapterName: "@prisma/adapter-pg",
  queryRaw: async (query) => (query.sql.includes("server_version_num") ? version : nothing),
  executeRaw: async () => 0,
  executeScript: async () => undefined,
  dispose: async () => undefined,
  startTransaction: () => Promise.reject(new Error("There is no database here.")),
  getConnectionInfo: () => ({ supportsRelationJoins: true }),
};
const factory = {
  provider: "postgres",
  adapterName: adapter.adapterName,
  connect: async () => adapter,
  connectToShadowDb: async () => adapter,
};

let engine;

async function openEngine() {
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) };
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

/** The files of prisma/schema as they are now. @returns {SchemaFile[]} */
export function schemaFiles() {
  const folder = "prisma/schema";
  return readdirSync(folder).map((name) => ({
    path: `${folder}/${name}`,
    content: readFileSync(`${folder}/${name}`, "utf8"),
  }));
}

/**
 * The statements that turn one schema into another; without `from`, those that make it out of nothing.
 * @param {SchemaFile[]} to
 * @param {SchemaFile[]} [from]
 * @returns {Promise<string>}
 */
export async function schemaSql(to, from) {
  engine ??= openEngine();
  const { stdout } = await (
    await engine
  ).diff({
    from: from ? { tag: "schemaDatamodel", files: from } : { tag: "empty" },
    to: { tag: "schemaDatamodel", files: to },
    script: true,
    shadowDatabaseUrl: null,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout ?? "";
}
