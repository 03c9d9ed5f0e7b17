import "server-only";

import { listLeavers } from "@/lib/organisation/students/leaving/queries";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";
import { forgetReasons } from "@/lib/start-programme/commands";

/** Every night: two years after a student's last day, why their start became a switch. The wall shows it to the two alone. */
export const startJobs = [
  nightly("forget-start-reasons", async ({ institutionId, now }) => {
    for (const { personId, isPast } of await listLeavers(institutionId, now))
      if (isPast)
        await withTenant(institutionId, (tx) => forgetReasons(tx, personId), { personId, purpose: "job" });
  }),
];
