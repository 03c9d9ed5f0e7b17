import pg from "pg";

/** A checksum of every tenant table, over the rows of these institutions: equal before and after is nothing changed. */
export async function checksums(
  ownerUrl: string,
  institutionIds: readonly string[],
): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.columns
       where table_schema = 'public' and column_name = 'institution_id' order by 1`,
    );
    const sums: Record<string, string> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by t::text)), '') as sum
         from ${pg.escapeIdentifier(name)} t where institution_id = any($1)`,
        [institutionIds],
      );
      sums[name] = rows[0]?.sum ?? "";
    }
    return sums;
  } finally {
    await client.end();
  }
}

/** How many writes the trail of an institution tells of. */
export async function countWrites(ownerUrl: string, institutionId: string): Promise<number> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ writes: number }>(
      "select count(*)::int as writes from trail_events where institution_id = $1 and kind = 'write'",
      [institutionId],
    );
    return rows[0]?.writes ?? 0;
  } finally {
    await client.end();
  }
}
