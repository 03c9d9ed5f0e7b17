import pg from "pg";
import { applicationRole, type Owner } from "@/lib/platform/installation/owner";
import { Refused } from "@/lib/platform/refused";

const limits = {
  timezone: "UTC",
  statement_timeout: "5s",
  lock_timeout: "2s",
  idle_in_transaction_session_timeout: "10s",
};

/**
 * Makes the role the application works as, which owns nothing and bypasses nothing, and returns its address.
 * Refuses when the owner may not make roles: then an administrator makes it and gives APP_DATABASE_URL.
 */
export async function makeApplicationRole(owner: Owner, ownerUrl: string, password: string): Promise<string> {
  const { rows } = await owner.query<{ may: boolean; there: boolean; database: string }>(
    `select rolsuper or rolcreaterole may, current_database() database,
            exists (select from pg_roles where rolname = $1) there
       from pg_roles where rolname = current_user`,
    [applicationRole],
  );
  const [facts] = rows;
  if (!facts?.may) {
    throw new Refused(
      `The user in DATABASE_URL may not make roles. Make a role ${applicationRole} (see docs/operations.md) and give its address in APP_DATABASE_URL.`,
    );
  }
  const secret = pg.escapeLiteral(password);
  const verb = facts.there ? "alter" : "create";
  await owner.query(`${verb} role ${applicationRole} login password ${secret}`);
  for (const [name, value] of Object.entries(limits)) {
    await owner.query(`alter role ${applicationRole} set ${name} = ${pg.escapeLiteral(value)}`);
  }
  const database = pg.escapeIdentifier(facts.database);
  await owner.query(`revoke all on database ${database} from public`);
  await owner.query(`grant connect on database ${database} to ${applicationRole}`);

  const address = new URL(ownerUrl);
  address.username = applicationRole;
  address.password = password;
  return address.toString();
}
