import "server-only";

import { endCoachingOfLeavers } from "@/lib/organisation/students/leaving/commands";
import { dayOf } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

/** Every night: an end of an enrolment that was known beforehand ends the coaching too. */
export const leavingJobs = [
  nightly("end-coaching-of-leavers", ({ institutionId, now }) =>
    withTenant(institutionId, (tx) => endCoachingOfLeavers(tx, dayOf(now)), { purpose: "job" }),
  ),
];
