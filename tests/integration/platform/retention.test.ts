import { expect, test } from "vitest";
import { halfJobs } from "@/lib/access/halves/jobs";
import { findDraft, keepDraft } from "@/lib/platform/drafts";
import { callEntrance } from "@/lib/platform/entrance";
import { newId } from "@/lib/platform/ids";
import { perform } from "@/lib/platform/jobs";
import { forgetGlobally, retentionJobs } from "@/lib/platform/retention";
import { anAccount, aSession, ageSession } from "@/tests/support/accounts";
import { connectedAs } from "@/tests/support/database";

const day = 24 * 60;
const now = () => new Date();
const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

async function night(institutionId: string) {
  const jobs = [...halfJobs, ...retentionJobs];
  for (const { name } of jobs) await perform(jobs, { kind: name, institutionId, ids: {} }, now());
}

async function keptSessions(...ids: readonly string[]) {
  return connectedAs("owner", async (client) => {
    const { rows } = await client.query<{ id: string }>(
      "select id from entrance.sessions where id = any ($1::uuid[])",
      [ids],
    );
    return ids.filter((id) => rows.some((row) => row.id === id));
  });
}

test("a draft goes thirty days after the last letter, and no younger one, of nobody else", async () => {
  const { school, personId, identityId } = await anAccount();
  const other = await anAccount();
  await aSession(identityId);
  await aSession(other.identityId);
  const write = async (who: typeof other, subject: string, at: Date) => {
    const actor = await who.school.actor(who.personId);
    await who.school.inside(
      (tx) => keepDraft(tx, actor, { form: "report", subject }, { words: subject }, at),
      who.personId,
    );
  };
  const mine = { ...other, school, personId };
  await write(mine, "old", ago(31));
  await write(mine, "young", ago(29));
  await write(other, "old", ago(31));
  await night(school.id);
  const left = async (who: typeof other, subject: string) => {
    const actor = await who.school.actor(who.personId);
    return who.school.inside((tx) => findDraft(tx, actor, { form: "report", subject }), who.personId);
  };
  expect(await left(mine, "old")).toBeNull();
  expect(await left(mine, "young")).not.toBeNull();
  expect(await left(other, "old")).not.toBeNull();
});

test("of somebody's drafts the fifty latest are kept", async () => {
  const { school, personId } = await anAccount();
  const actor = await school.actor(personId);
  await school.inside(async (tx) => {
    for (let at = 0; at < 52; at++)
      await keepDraft(tx, actor, { form: "report", subject: `s${at}` }, {}, new Date(Date.now() + at));
  }, personId);
  const kept = await school.inside((tx) => tx.draft.findMany({ select: { subject: true } }), personId);
  expect(kept).toHaveLength(50);
  expect(kept.map(({ subject }) => subject)).not.toContain("s1");
  expect(kept.map(({ subject }) => subject)).toContain("s2");
});

test("the result of a submission is kept for a week", async () => {
  const { school, personId } = await anAccount();
  const [old, young] = [newId(), newId()];
  await school.inside(async (tx) => {
    await tx.idempotencyKey.create({
      data: { personId, key: old, result: {}, createdAt: ago(8) },
      select: { key: true },
    });
    await tx.idempotencyKey.create({
      data: { personId, key: young, result: {}, createdAt: ago(6) },
      select: { key: true },
    });
  });
  await night(school.id);
  const left = await school.inside((tx) => tx.idempotencyKey.findMany({ select: { key: true } }));
  expect(left).toEqual([{ key: young }]);
});

test("sessions that are over go after thirty days, but the last of an account, and never an open one", async () => {
  const { identityId } = await anAccount();
  const [first, second, recent, open] = [
    await aSession(identityId),
    await aSession(identityId),
    await aSession(identityId),
    await aSession(identityId),
  ];
  const alone = await aSession((await anAccount()).identityId);
  await callEntrance("endSession", second);
  for (const [id, days] of [
    [first, 40],
    [second, 41],
    [recent, 29],
    [alone, 400],
  ] as const)
    await ageSession(id, "seen_at", days * day);
  await connectedAs("owner", (client) =>
    client.query("update entrance.sessions set ended_at = seen_at where id = $1", [second]),
  );
  await forgetGlobally(now());
  expect(await keptSessions(first, second, recent, open, alone)).toEqual([recent, open, alone]);
});

test("tries to sign in that no longer count are forgotten, others are not", async () => {
  const [gone, counted] = [newId(), newId()];
  const write = (key: string, expire: number) =>
    connectedAs("application", (client) =>
      client.query("insert into limits.attempts (key, points, expire) values ($1, 1, $2)", [key, expire]),
    );
  await write(gone, Date.now() - 1_000);
  await write(counted, Date.now() + 600_000);
  await forgetGlobally(now());
  const { rows } = await connectedAs("application", (client) =>
    client.query("select key from limits.attempts where key = any ($1::text[])", [[gone, counted]]),
  );
  expect(rows).toEqual([{ key: counted }]);
});

test("the application can't forget a session that was used this week", async () => {
  const { identityId } = await anAccount();
  const [over, later] = [await aSession(identityId), await aSession(identityId)];
  await callEntrance("endSession", over);
  await callEntrance("forgetSessions", new Date(Date.now() + 86_400_000).toISOString());
  expect(await keptSessions(over, later)).toEqual([over, later]);
});
