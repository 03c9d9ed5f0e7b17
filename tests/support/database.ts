import pg from "pg";
import { readInstallation } from "@/lib/platform/env";

/** Addresses of the database of this test run, as global-setup.ts made it. */
export function databaseAddresses(): { owner: string; application: string } {
  const { DATABASE_URL: owner, APP_DATABASE_URL: application } = readInstallation();
  if (!owner || !application) throw new Error("Run this test in the integration project");
  return { owner, application };
}

/** Does the work on a plain connection as the owner, who is a superuser here, or as the application's role. */
export async function connectedAs<Result>(
  who: "owner" | "application",
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseAddresses()[who] });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
