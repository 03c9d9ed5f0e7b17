import "server-only";

import { forgetOldRuns, noteFailure } from "@/lib/exchange/runs/commands";
import { carryOutImport, prepareImport } from "@/lib/exchange/runs/schema";
import { carryOutRun, prepareRun } from "@/lib/exchange/runs/steps/commands";
import type { InstitutionId } from "@/lib/platform/actor";
import { job, nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

/** What goes wrong is noted at the run before the queue tries again, so that nobody waits for nothing. */
async function noted(institution: InstitutionId, runId: string, work: Promise<void>): Promise<void> {
  const [ending] = await Promise.allSettled([work]);
  if (ending.status === "fulfilled") return;
  await withTenant(institution, (tx) => noteFailure(tx, runId, "unexpected"));
  throw ending.reason;
}

export const exchangeJobs = [
  job(prepareImport, ({ institutionId, ids, now }) =>
    noted(institutionId, ids.runId, prepareRun(institutionId, ids.runId, now)),
  ),
  job(carryOutImport, ({ institutionId, ids, now }) =>
    noted(institutionId, ids.runId, carryOutRun(institutionId, ids.runId, now)),
  ),
  nightly("forget-imports", ({ institutionId, now }) =>
    withTenant(institutionId, (tx) => forgetOldRuns(tx, institutionId, now)),
  ),
];
