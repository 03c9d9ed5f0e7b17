import pg from "pg";
import { meaningOf } from "@/lib/platform/installation/meaning";
import { Refused } from "@/lib/platform/refused";

export type Owner = pg.Client;
export const applicationRole = "koers_app";

/** A connection as the database's owner; refuses a server older than PostgreSQL 15. */
export async function connectAsOwner(url: string, purpose = "koers-operator"): Promise<Owner> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 8000,
    application_name: purpose,
  });
  // A lost connection shows at the next query; without a listener it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("set timezone to 'UTC'");
    const { rows } = await client.query<{ number: string; version: string }>(
      "select current_setting('server_version_num') number, current_setting('server_version') version",
    );
    const [server] = rows;
    if (Number(server?.number) < 150_000) {
      throw new Refused(`PostgreSQL ${server?.version} is too old: Koers needs version 15 or newer.`);
    }
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw meaningOf(error);
  }
}

/** Does the work with a connection as owner and closes it. */
export async function asOwner<Result>(url: string, work: (owner: Owner) => Promise<Result>): Promise<Result> {
  const owner = await connectAsOwner(url);
  try {
    return await work(owner);
  } catch (error) {
    throw meaningOf(error);
  } finally {
    await owner.end();
  }
}
