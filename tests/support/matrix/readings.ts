import pg from "pg";
import type { StandingWorld } from "@/tests/support/matrix/standing";

type Where = Pick<StandingWorld, "ownerUrl" | "institution">;

async function asked<Row extends pg.QueryResultRow>({ ownerUrl, institution }: Where, text: string) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    return (await client.query<Row>(text, [institution.id])).rows;
  } finally {
    await client.end();
  }
}

/** Takes the readings out of the world's trail, as its owner can and the application can't: each is written once a day. */
export async function forgetReadings(where: Where): Promise<void> {
  await asked(where, "delete from trail_events where institution_id = $1 and kind = 'read'");
}

/** Who opened content of somebody, as the trail tells it to them: who read and whose it was. */
export function findReadings(where: Where): Promise<{ reader: string; subject: string }[]> {
  const text = `select distinct actor_id::text as reader, subject_person_id::text as subject
    from trail_events where institution_id = $1 and kind = 'read'`;
  return asked<{ reader: string; subject: string }>(where, text);
}
