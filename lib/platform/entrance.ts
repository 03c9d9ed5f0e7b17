import "server-only";

import pg from "pg";
import { env } from "@/lib/platform/env";

/** The functions of schema `entrance`: the only global data there is, and the only way to it. */
const statements = {
  enter: "select entrance.enter($1::uuid) as result",
  findCredential: "select identity_id, password_hash from entrance.find_credential($1)",
  findSubject: "select entrance.find_subject($1, $2) as result",
  findOrganisation: "select entrance.find_organisation($1, $2) as result",
  openSession: "select entrance.open_session($1::uuid, $2::uuid, $3, $4::uuid)",
  endSession: "select entrance.end_session($1::uuid)",
  endOtherSessions: "select entrance.end_other_sessions($1::uuid, $2::uuid) as result",
  listSessions: "select id, device, created_at, seen_at from entrance.list_sessions($1::uuid)",
  setPreferences: "select entrance.set_preferences($1::uuid, $2, $3)",
  admit: "select entrance.admit($1::uuid, $2::uuid, $3::uuid, $4::uuid)",
  endMembership: "select entrance.end_membership($1::uuid, $2::uuid, $3::date) as result",
  linkSubject: "select entrance.link_subject($1, $2, $3::uuid)",
  setCredential: "select entrance.set_credential($1::uuid, $2, $3)",
  setOrganisation: "select entrance.set_organisation($1, $2, $3::uuid)",
  setOperator: "select entrance.set_operator($1::uuid)",
  foundInstitution: "select entrance.found_institution($1::uuid, $2, $3, $4::boolean)",
  listInstitutions: "select id, slug, name, is_demo, created_at, members from entrance.list_institutions()",
} as const;

const kept = globalThis as { koersEntrance?: pg.Pool };

function pool(): pg.Pool {
  return (kept.koersEntrance ??= new pg.Pool({
    connectionString: env().APP_DATABASE_URL,
    max: 4,
    options: "-c TimeZone=UTC",
    application_name: "koers-entrance",
  }));
}

/** The small pool for what is global and belongs to no tenant: the way in, and its limits. */
export const entrancePool = pool;

/** Calls one function of the entrance and returns its rows. For auth.ts, session.ts and seeds only. */
export async function callEntrance<Row extends pg.QueryResultRow>(
  name: keyof typeof statements,
  ...values: readonly (string | boolean | null)[]
): Promise<Row[]> {
  const result = await pool().query<Row>({ name: `entrance.${name}`, text: statements[name], values: [...values] });
  return result.rows;
}
