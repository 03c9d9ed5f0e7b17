import "server-only";

import { dayOf } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";
import { closeRounds } from "@/lib/scans/closing/commands";
import { listEnded } from "@/lib/scans/rounds/queries";

const atATime = 100;

export const scanJobs = [
  nightly("close-rounds", async ({ institutionId, now }) => {
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
