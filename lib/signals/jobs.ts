import "server-only";

import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";
import { forgetSignals } from "@/lib/signals/commands";

const daysKept = 365;

/** Every night: signals of more than a year ago. */
export const signalJobs = [
  nightly("forget-signals", ({ institutionId, now }) => {
    const before = new Date(now.getTime() - daysKept * 86_400_000);
    return withTenant(institutionId, (tx) => forgetSignals(tx, institutionId, before), { purpose: "job" });
  }),
];
