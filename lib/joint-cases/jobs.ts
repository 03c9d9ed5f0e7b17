import "server-only";

import { forgetJointCases } from "@/lib/joint-cases/commands";
import { dayOf, later } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

const daysKept = 182;

/** Every night: cases of more than half a year ago. */
export const jointCaseJobs = [
  nightly("forget-joint-cases", ({ institutionId, now }) => {
    const before = later(dayOf(now), { days: -daysKept });
    return withTenant(institutionId, (tx) => forgetJointCases(tx, institutionId, before), { purpose: "job" });
  }),
];
