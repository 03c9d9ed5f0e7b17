import type pg from "pg";
import { newId } from "@/lib/platform/ids";

type Column = {
  table: string;
  column: string;
  type: string;
  required: boolean;
  allowed: string | null;
  target: string | null;
};

/**
 * Puts a row into every tenant table of an institution, made from the catalogue alone: a new
 * table takes part by existing. `client` has entered the institution; returns the tables in
 * the order in which they were filled.
 */
export async function fillEveryTable(client: pg.Client): Promise<string[]> {
  const columns = await columnsOf(client);
  const tables = inOrder(columns);
  const keys = new Map<string, string>();
  for (const table of tables) {
    const filled = columns.filter(
      (column) => column.table === table && (column.required || isNeeded(column)),
    );
    if (filled.length === 0) continue; // made when the institution was founded
    const key = newId();
    keys.set(table, filled.some(({ column, target }) => column === "id" && !target) ? key : "");
    const values = filled.map((column) => valueOf(column, key, keys));
    const names = filled.map(({ column }) => column).join(", ");
    const places = filled.map((_, place) => `$${place + 1}`).join(", ");
    await client.query(`insert into ${table} (${names}) values (${places}) on conflict do nothing`, values);
    if (!keys.get(table)) keys.set(table, String(values[filled.findIndex(({ target }) => target)] ?? key));
  }
  return tables;
}

/** Optional columns that a check asks for. */
function isNeeded({ table, column }: Column): boolean {
  const needed = [
    "conversations.planned_for",
    "conversations.student_id",
    "agreements.student_id",
    "appointments.team_id",
    "glossary_sources.role_id",
    "task_parts.person_id",
    "agreement_parties.role_id",
    "external_scan_files.content",
    "criterion_standings.reached_on",
    "scan_shares.person_id",
    "result_notices.round_id",
  ];
  return needed.includes(`${table}.${column}`);
}

/** The smallest group there may be and as many who answered, and the fewest days to sign. */
const leastOf: Readonly<Record<string, number>> = { smallest_group: 5, respondents: 5, signing_days: 7 };

function valueOf({ column, type, allowed, target }: Column, key: string, keys: Map<string, string>) {
  if (target) return keys.get(target);
  // What a check asks of the inside of a document is not a value of the whole.
  if (allowed && type !== "jsonb") return allowed;
  switch (type) {
    case "uuid":
      return column === "id" ? key : newId();
    case "date":
      return column === "monday" ? "2026-10-19" : "2026-01-05";
    case "timestamptz":
      return "2026-01-05T10:00:00Z";
    case "jsonb":
      return "{}";
    case "bytea":
      return Buffer.from("canary");
    case "text":
      // A code is letters and figures only.
      return column === "code" ? `canary${key.replaceAll("-", "")}` : `canary-${key}`;
    default:
      return leastOf[column] ?? 1;
  }
}

function inOrder(columns: readonly Column[]): string[] {
  const tables = [...new Set(columns.map(({ table }) => table))];
  const needs = new Map(
    tables.map((table) => [
      table,
      columns.flatMap((c) =>
        c.table === table && (c.required || isNeeded(c)) && c.target && c.target !== table ? [c.target] : [],
      ),
    ]),
  );
  const done: string[] = [];
  const visit = (table: string) => {
    if (done.includes(table)) return;
    for (const need of needs.get(table) ?? []) visit(need);
    done.push(table);
  };
  for (const table of tables) visit(table);
  return done;
}

/** Every column without a default, with the first value its check allows and the table it refers to. */
async function columnsOf(client: pg.Client): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    select c.relname as table, a.attname as column, t.typname as type,
      a.attnotnull and not a.atthasdef as required,
      (select (regexp_match(pg_get_constraintdef(k.oid), '''([^'']+)''::text'))[1] from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
          and pg_get_constraintdef(k.oid) like '%ARRAY[%' limit 1) as allowed,
      (select k.confrelid::regclass::text from pg_constraint k
        where k.conrelid = c.oid and k.contype = 'f' and k.conkey[cardinality(k.conkey)] = a.attnum
          and cardinality(k.conkey) > 1 limit 1) as target
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attname <> 'institution_id'
      and exists (select from pg_attribute i where i.attrelid = c.oid and i.attname = 'institution_id')
    order by c.relname, a.attnum`);
  return rows;
}
