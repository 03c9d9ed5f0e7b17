import "server-only";

import { forgetRecords } from "@/lib/effort/commands";
import { listLeavers } from "@/lib/organisation/students/leaving/queries";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

/** Every night: two years after a student's last day, what was noted of their career and citizenship. */
export const effortJobs = [
  nightly("forget-effort", async ({ institutionId, now }) => {
    const leavers = await listLeavers(institutionId, now);
    const past = leavers.filter(({ isPast }) => isPast).map(({ personId }) => personId);
    if (past.length > 0) await withTenant(institutionId, (tx) => forgetRecords(tx, past), { purpose: "job" });
  }),
];
