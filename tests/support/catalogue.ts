import pg from "pg";
import { env } from "@/lib/platform/env";

/** One query over PostgreSQL's own catalogue, as the application's role. */
export async function askCatalogue<Row extends pg.QueryResultRow>(text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: env().APP_DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
