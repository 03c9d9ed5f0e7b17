import { expect, test } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/platform/ids";
import { jobKind } from "@/lib/platform/job-kind";
import { enqueue, job, nightly, perform, withdraw } from "@/lib/platform/jobs";
import { startWorker } from "@/lib/platform/worker";
import { connectedAs } from "@/tests/support/database";
import { anInstitution } from "@/tests/support/institution";

const kind = jobKind("count-to-one", { runId: z.uuid() });

const countOf = (id: string) =>
  connectedAs("application", async (client) => {
    const { rows } = await client.query(
      "select count(*)::int n from pgboss.job where data->'ids'->>'runId' = $1",
      [id],
    );
    return (rows[0] as { n: number }).n;
  });

test("a job is in the queue when its transaction is committed, and not when it is undone", async () => {
  const { inside } = await anInstitution();
  const [kept, undone] = [newId(), newId()];

  await inside((tx) => enqueue(tx, kind, { runId: kept }));
  const undoing = inside(async (tx) => {
    await enqueue(tx, kind, { runId: undone });
    throw new Error("undone");
  });

  await expect(undoing).rejects.toThrow("undone");
  expect([await countOf(kept), await countOf(undone)]).toEqual([1, 0]);
});

test("what waits is taken out again for this institution, and nothing else", async () => {
  const [one, other] = [await anInstitution(), await anInstitution()];
  const [mine, beside] = [newId(), newId()];
  const later = new Date(Date.now() + 30 * 86_400_000);
  for (const runId of [mine, beside]) await one.inside((tx) => enqueue(tx, kind, { runId }, later));
  await other.inside((tx) => enqueue(tx, kind, { runId: mine }));
  await one.inside((tx) => withdraw(tx, kind, { runId: mine }));
  expect([await countOf(mine), await countOf(beside)]).toEqual([1, 1]);
  await other.inside((tx) => withdraw(tx, kind, { runId: mine }));
  expect(await countOf(mine)).toBe(0);
});

test("a job that waits for weeks is kept in the queue until after its moment", async () => {
  const { inside } = await anInstitution();
  const id = await inside((tx) =>
    enqueue(tx, kind, { runId: newId() }, new Date(Date.now() + 50 * 86_400_000)),
  );
  const asked = "select keep_until > start_after as kept from pgboss.job where id = $1";
  const { rows } = await connectedAs("application", (client) => client.query(asked, [id]));
  expect(rows).toEqual([{ kept: true }]);
});

test("the worker does a job inside the institution that asked for it", async () => {
  const { id, inside } = await anInstitution();
  const runId = newId();
  // What other tests left in the queue is not this worker's, and would be tried again before it.
  await connectedAs("owner", (client) => client.query("delete from pgboss.job where name = 'jobs'"));
  await inside((tx) => enqueue(tx, kind, { runId }));

  const seen: unknown[] = [];
  const work = job(kind, async ({ institutionId, ids }) => void seen.push({ institutionId, ...ids }));

  const worker = await startWorker([work]);
  await expect.poll(() => seen, { timeout: 10_000 }).toContainEqual({ institutionId: id, runId });
  await worker.stop();
});

test("a job carries ids only, of a kind that is known", async () => {
  const { inside } = await anInstitution();
  const text = { runId: "Amina heeft moeite met rekenen" };

  await expect(inside((tx) => enqueue(tx, kind, text))).rejects.toThrow();
  await expect(perform([], { kind: "unknown", institutionId: newId(), ids: {} }, new Date())).rejects.toThrow(
    "unknown",
  );
});

test("nightly work is done for the institution it is called for", async () => {
  const { id } = await anInstitution();
  const seen: string[] = [];
  const work = nightly("look-round", async ({ institutionId }) => void seen.push(institutionId));

  await perform([work], { kind: "look-round", institutionId: id, ids: {} }, new Date());

  expect(seen).toEqual([id]);
});
