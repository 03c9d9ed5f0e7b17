import { expect, test } from "vitest";
import { z } from "zod";
import { newId } from "@/lib/platform/ids";
import { jobKind } from "@/lib/platform/job-kind";
import { enqueue, job, nightly, perform } from "@/lib/platform/jobs";
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
