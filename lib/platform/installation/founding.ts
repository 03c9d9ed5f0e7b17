import "server-only";

import pg from "pg";
import { readInstallation } from "@/lib/platform/env";
import { Refused } from "@/lib/platform/refused";

/** What only the owner of the database may do at the entrance: for loading an institution and for tests, never for a request. */
const statements = {
  admit: "select entrance.admit($1::uuid, $2::uuid, $3::uuid, $4::uuid)",
  linkSubject: "select entrance.link_subject($1, $2, $3::uuid)",
  setCredential: "select entrance.set_credential($1::uuid, $2, $3)",
  setOperator: "select entrance.set_operator($1::uuid)",
} as const;

const kept = globalThis as { koersFounding?: pg.Pool };

/** Calls one function of the entrance as the owner; refuses where no owner's address is given, as where Koers serves. */
export async function callAsOwner(
  name: keyof typeof statements,
  ...values: readonly (string | null)[]
): Promise<void> {
  await (kept.koersFounding ??= openPool()).query(statements[name], [...values]);
}

function openPool(): pg.Pool {
  const { DATABASE_URL } = readInstallation();
  if (!DATABASE_URL) throw new Refused("DATABASE_URL, the owner's address, is needed to load institutions.");
  const options = { application_name: "koers-founding", max: 2, allowExitOnIdle: true };
  const pool = new pg.Pool({ connectionString: DATABASE_URL, options: "-c TimeZone=UTC", ...options });
  // A connection lost while idle shows at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}
