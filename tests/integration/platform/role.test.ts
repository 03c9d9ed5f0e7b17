import { expect, test } from "vitest";
import { connectedAs } from "@/tests/support/database";

test("the application's role bypasses nothing, makes nothing, owns nothing and works in UTC", async () => {
  const facts = await connectedAs("application", async (client) => {
    const { rows } = await client.query(
      `select rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication, current_setting('timezone') zone,
              (select count(*)::int from pg_class where relowner = r.oid) owned,
              current_setting('statement_timeout') statement, current_setting('lock_timeout') "lock",
              current_setting('idle_in_transaction_session_timeout') idle
         from pg_roles r where rolname = current_user`,
    );
    return rows[0] as unknown;
  });

  expect(facts).toEqual({
    rolsuper: false,
    rolbypassrls: false,
    rolcreatedb: false,
    rolcreaterole: false,
    rolreplication: false,
    zone: "UTC",
    owned: 0,
    statement: "5s",
    lock: "2s",
    idle: "10s",
  });
});
