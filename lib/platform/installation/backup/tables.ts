import pg from "pg";
import type { Owner } from "@/lib/platform/installation/owner";
import { Refused } from "@/lib/platform/refused";

export type Table = { readonly name: string; readonly columns: readonly string[] };

/** The schemas that hold rows of ours; `_prisma_migrations` is the archive's version and no row. */
export const schemas = ["public", "entrance", "pgboss", "limits"];

const tables = `
select format('%I.%I', n.nspname, c.relname) as name, array_agg(a.attname::text order by a.attnum) as columns
from pg_class c join pg_namespace n on n.oid = c.relnamespace
join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
where n.nspname = any($1) and c.relkind = 'r' and c.relname <> '_prisma_migrations'
group by 1 order by 1`;
const references = `
select distinct k.conrelid::regclass::text as child, k.confrelid::regclass::text as parent,
  format('%I.%I', cn.nspname, c.relname) as from_table, format('%I.%I', pn.nspname, p.relname) as to_table
from pg_constraint k
join pg_class c on c.oid = k.conrelid join pg_namespace cn on cn.oid = c.relnamespace
join pg_class p on p.oid = k.confrelid join pg_namespace pn on pn.oid = p.relnamespace
where k.contype = 'f' and k.conrelid <> k.confrelid`;

/** Every table with rows, those that are referred to before those that refer. */
export async function listTables(owner: Owner): Promise<Table[]> {
  const found = (await owner.query<{ name: string; columns: string[] }>(tables, [schemas])).rows;
  const edges = (await owner.query<{ from_table: string; to_table: string }>(references)).rows;
  const sorted: Table[] = [];
  let rest = found;
  while (rest.length > 0) {
    const waiting = new Set(rest.map((table) => table.name));
    const free = rest.filter(
      ({ name }) => !edges.some((edge) => edge.from_table === name && waiting.has(edge.to_table)),
    );
    if (free.length === 0)
      throw new Refused(`These tables refer to each other in a circle: ${[...waiting].join(", ")}.`);
    sorted.push(...free);
    rest = rest.filter((table) => !free.includes(table));
  }
  return sorted;
}

/** Makes text in and out of this session the same everywhere, and a filtered row an error instead of a silence. */
export async function fixSession(owner: Owner): Promise<void> {
  const { rows } = await owner.query<{ sees: boolean }>(
    "select rolsuper or rolbypassrls as sees from pg_roles where rolname = current_user",
  );
  if (!rows[0]?.sees) {
    throw new Refused(
      "The user in DATABASE_URL does not see all rows: a backup or restore needs a superuser or a role with BYPASSRLS.",
    );
  }
  await owner.query(`set row_security = off; set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres';
    set bytea_output = 'hex'; set extra_float_digits = 1; set synchronize_seqscans = off; set client_encoding = 'UTF8'`);
}

export function copyStatement({ name, columns }: Table, direction: "to stdout" | "from stdin"): string {
  return `copy ${name} (${columns.map((column) => pg.escapeIdentifier(column)).join(", ")}) ${direction}`;
}
