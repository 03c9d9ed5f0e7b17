import "server-only";

import { dayOf } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";
import { closeRounds } from "@/lib/scans/closing/commands";
import { freezeDecisions } from "@/lib/scans/freezing/commands";
import { listUndecided } from "@/lib/scans/freezing/queries";
import { forgetNotices } from "@/lib/scans/results/letters/commands";
import { forgetShareKeys } from "@/lib/scans/student/sharing/commands";
import { listEnded } from "@/lib/scans/rounds/queries";

const atATime = 100;

export const scanJobs = [
  // What was closed before decisions were kept is decided once, instead of anew at each reading.
  nightly("decide-rounds", ({ institutionId }) =>
    withTenant(
      institutionId,
      async (tx) => freezeDecisions(tx, institutionId, await listUndecided(tx, institutionId, atATime)),
      { purpose: "job" },
    ),
  ),
  nightly("close-rounds", async ({ institutionId, now }) => {
    await withTenant(institutionId, (tx) => forgetShareKeys(tx, institutionId, now), { purpose: "job" });
    await withTenant(institutionId, (tx) => forgetNotices(tx, now), { purpose: "job" });
    for (;;) {
      const closed = await withTenant(
        institutionId,
        async (tx) => {
          const ended = await listEnded(tx, { institutionId }, dayOf(now), atATime);
          return closeRounds(tx, institutionId, ended, now);
        },
        { purpose: "job" },
      );
      if (closed.length < atATime) return;
    }
  }),
];
