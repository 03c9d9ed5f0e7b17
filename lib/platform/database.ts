import "server-only";

import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/platform/env";
import { isId } from "@/lib/platform/ids";
import { PrismaClient } from "@/lib/platform/prisma/client";

/** In which institution, for whom and how long a transaction may work. */
export type TenantContext = {
  readonly institutionId: string;
  readonly personId: string | null;
  readonly statementSeconds: number;
};

// Kept with the pool: a development server that reloads this file must not part the two.
const kept = globalThis as { koersDatabase?: PrismaClient; koersTenant?: AsyncLocalStorage<TenantContext> };

/** Exists only while tenancy.ts opens a transaction; no query runs outside it. */
export const tenantContext = (kept.koersTenant ??= new AsyncLocalStorage<TenantContext>());

/**
 * A pool that opens a connection only for a tenant's transaction: the first statement must be
 * Prisma's BEGIN, and leaves with the institution in the same message. The statement is SET LOCAL,
 * not set_config(), because a cluster forwards only the former to its workers (decisions 1).
 */
class TenantPool extends pg.Pool {
  override async connect(): Promise<pg.PoolClient>;
  override connect(callback: never): void;
  override async connect(callback?: never): Promise<pg.PoolClient> {
    if (callback) throw new Error("The tenant pool is used with promises only.");
    const context = tenantContext.getStore();
    if (!context) throw new Error("A query outside withTenant was refused.");
    const client = await super.connect();
    if (client.getTransactionStatus() !== "I") {
      client.release(true);
      throw new Error("A connection that was not idle was refused.");
    }
    openWith(client, openingOf(context));
    return client;
  }

  override query(): never {
    throw new Error("A query outside withTenant was refused.");
  }
}

function openingOf({ institutionId, personId, statementSeconds }: TenantContext): string {
  if (!isId(institutionId) || (personId !== null && !isId(personId))) throw new Error("Not an id.");
  return [
    "BEGIN",
    `SET LOCAL app.institution_id = '${institutionId}'`,
    `SET LOCAL app.person_id = '${personId ?? ""}'`,
    `SET LOCAL statement_timeout = '${statementSeconds}s'`,
  ].join("; ");
}

/** Replaces the client's next statement, once. */
function openWith(client: pg.PoolClient, opening: string): void {
  const run = client.query.bind(client) as (query: unknown) => unknown;
  client.query = ((query: { text: string }) => {
    Reflect.deleteProperty(client, "query");
    if (query.text !== "BEGIN") throw new Error("A connection was used before its transaction began.");
    return run({ ...query, text: opening });
  }) as typeof client.query;
}

/** Only tenancy.ts may use this. */
export function database(): PrismaClient {
  return (kept.koersDatabase ??= new PrismaClient({
    adapter: new PrismaPg(
      new TenantPool({
        connectionString: env().APP_DATABASE_URL,
        max: 10,
        options: "-c TimeZone=UTC",
        application_name: "koers",
      }),
    ),
  }));
}
