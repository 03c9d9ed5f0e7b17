import "server-only";

import { dayOf } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";
import { closeRounds } from "@/lib/scans/closing/commands";
import { forgetShareKeys } from "@/lib/scans/student/sharing/commands";
import { listEnded } from "@/lib/scans/rounds/queries";

const atATime = 100;

export const scanJobs = [
  nightly("close-rounds", async ({ institutionId, now }) => {
    await withTenant(institutionId, (tx) => forgetShareKeys(tx, institutionId, now), { purpose: "job" });
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
