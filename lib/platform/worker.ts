import "server-only";

import PgBoss from "pg-boss";
import { callEntrance } from "@/lib/platform/entrance";
import { env } from "@/lib/platform/env";
import { type Job, perform } from "@/lib/platform/jobs";
import { log, traceOf } from "@/lib/platform/log";
import { forgetGlobally } from "@/lib/platform/retention";

export type Worker = {
  /** Takes no new jobs, waits for the running ones, and closes. */
  stop: () => Promise<void>;
};

/** Takes jobs from the queue, two at a time so that one large import does not hold up the rest. */
export async function startWorker(jobs: readonly Job[]): Promise<Worker> {
  const boss = new PgBoss({
    connectionString: env().APP_DATABASE_URL,
    application_name: "koers-jobs",
    options: "-c TimeZone=UTC",
    max: 3,
    schema: "pgboss",
    migrate: false,
  } as PgBoss.ConstructorOptions);
  boss.on("error", (error) => log.error({ ...traceOf(error) }, "the queue stumbled"));
  await boss.start();

  const options = { pollingIntervalSeconds: 1, batchSize: 1 };
  for (let lane = 0; lane < 2; lane++) {
    await boss.work<unknown>("jobs", options, async ([taken]) => {
      if (taken) await logged(taken, () => perform(jobs, taken.data, new Date()));
    });
  }
  await boss.work<unknown>("nightly", options, async ([taken]) => {
    if (taken) await logged(taken, () => plan(boss, jobs));
  });
  return { stop: () => boss.stop({ graceful: true, wait: true, timeout: 25_000 }) };
}

/** A failed job goes back into the queue with nothing but its kind of error: what it says may be confidential. */
async function logged({ id, data }: PgBoss.Job<unknown>, work: () => Promise<void>): Promise<void> {
  const about = { job: id, kind: (data as { kind?: unknown } | null)?.kind ?? "nightly" };
  const start = performance.now();
  try {
    await work();
    log.debug({ ...about, ms: Math.round(performance.now() - start) }, "job done");
  } catch (error) {
    log.error({ ...about, ...traceOf(error) }, "job failed");
    throw new Error(error instanceof Error ? error.name : "unknown");
  }
}

async function plan(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  await forgetGlobally(new Date());
  const institutions = await callEntrance<{ id: string }>("listInstitutions");
  const due = jobs.filter((each) => each.isNightly);
  await boss.insert(
    institutions.flatMap(({ id }) =>
      due.map(({ name }) => ({ name: "jobs", data: { kind: name, institutionId: id, ids: {} } })),
    ),
  );
}
