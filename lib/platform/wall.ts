import type pg from "pg";
import { listMigrations } from "@/lib/platform/installation/migrations";

type Asker = Pick<pg.Pool, "query">;

const canonical = "(institution_id = ( SELECT current_institution() AS current_institution))";

/** Everything in the catalogue that would let one institution see another, asked as the application's own role. */
const question = `
with tenant_tables as (
  select c.oid, c.relname, c.relrowsecurity and c.relforcerowsecurity as forced
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and c.relname not in ('_prisma_migrations', 'institutions')
)
select format('the role %s bypasses row-level security', rolname) as breach
  from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)
union all
select format('the role %s owns %s', current_user, c.oid::regclass) from pg_class c
  where c.relkind in ('r', 'p', 'v', 'm') and pg_has_role(current_user, c.relowner, 'member')
union all
select format('the session''s time zone is %s', current_setting('TimeZone')) where current_setting('TimeZone') <> 'UTC'
union all
select format('table %s is not forced behind a policy', relname) from tenant_tables where not forced
union all
select format('table %s has no policy that keeps it inside its institution', relname) from tenant_tables t
  where not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'institution_only'
    and p.polpermissive and p.polcmd = '*' and p.polroles = '{0}' and p.polwithcheck is null
    and pg_get_expr(p.polqual, p.polrelid) = $1)
union all
select format('table %s has a policy that opens it further', relname) from tenant_tables t
  where exists (select from pg_policy p where p.polrelid = t.oid and p.polpermissive and p.polname <> 'institution_only')`;

/** What stands between this installation and serving, a sentence each: breaches of the wall, or nothing. */
export async function findBreaches(pool: Asker): Promise<string[]> {
  const { rows } = await pool.query<{ breach: string }>(question, [canonical]);
  return rows.map((row) => row.breach);
}

/** The migrations of this program that the database has not had; more than it knows are a newer program's. */
export async function findMissingMigrations(pool: Asker): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>("select name from entrance.list_migrations() as name");
  const done = new Set(rows.map((row) => row.name));
  return listMigrations()
    .map((migration) => migration.name)
    .filter((name) => !done.has(name));
}
