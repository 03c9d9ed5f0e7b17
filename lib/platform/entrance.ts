import "server-only";

import pg from "pg";
import { env } from "@/lib/platform/env";

/** The functions of schema `entrance`: the only global data there is, and the only way to it. */
const statements = {
  enter: "select entrance.enter($1::uuid) as result",
  findCredential: "select identity_id, password_hash, is_temporary from entrance.find_credential($1)",
  findOwnCredential:
    "select identity_id, email, password_hash, changed_at from entrance.find_own_credential($1::uuid)",
  choosePassword: "select entrance.choose_password($1::uuid, $2) as result",
  findSubject: "select entrance.find_subject($1, $2) as result",
  findOrganisation: "select institution_id, is_confirmed from entrance.find_organisation($1, $2)",
  openSession: "select entrance.open_session($1::uuid, $2::uuid, $3, $4::uuid, $5::boolean)",
  endSession: "select entrance.end_session($1::uuid)",
  endOtherSessions: "select entrance.end_other_sessions($1::uuid, $2::uuid) as result",
  forgetSessions: "select entrance.forget_sessions($1::timestamptz) as result",
  listSessions: "select id, device, created_at, seen_at from entrance.list_sessions($1::uuid)",
  setPreferences: "select entrance.set_preferences($1::uuid, $2, $3)",
  setOrganisation: "select entrance.set_organisation($1, $2, $3::uuid, $4::uuid)",
  dropOrganisation: "select entrance.drop_organisation($1, $2)",
  listOrganisations:
    "select issuer, organisation, institution_id, is_confirmed from entrance.list_organisations()",
  isEmpty: "select entrance.is_empty() as result",
  becomeFirstOperator: "select entrance.become_first_operator($1::uuid, $2, $3) as result",
  foundInstitution: "select entrance.found_institution($1::uuid, $2, $3, $4::boolean)",
  listWaitingHalves:
    "select institution_id, institution, half_id, works_until, is_given from entrance.list_waiting_halves($1::uuid)",
  findLink: "select institution_id, record_id from entrance.find_link(decode($1, 'hex'))",
  forgetLinks: "select entrance.forget_links()",
  listInstitutions:
    "select id, slug, name, is_demo, created_at, members, is_unentered from entrance.list_institutions()",
} as const;

const kept = globalThis as { koersEntrance?: pg.Pool };

/** The small pool for what is global and belongs to no tenant: the way in, its limits, and turns. */
export function entrancePool(): pg.Pool {
  return (kept.koersEntrance ??= openPool());
}

function openPool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().APP_DATABASE_URL,
    max: 4,
    options: "-c TimeZone=UTC",
    application_name: "koers-entrance",
  });
  // A connection lost while idle shows at the next query; without a listener it would end the process.
  pool.on("error", () => undefined);
  return pool;
}

/** Calls one function of the entrance and returns its rows. What the application may not call stands in installation/founding.ts. */
export async function callEntrance<Row extends pg.QueryResultRow>(
  name: keyof typeof statements,
  ...values: readonly (string | boolean | null)[]
): Promise<Row[]> {
  const result = await entrancePool().query<Row>({
    name: `entrance.${name}`,
    text: statements[name],
    values: [...values],
  });
  return result.rows;
}
