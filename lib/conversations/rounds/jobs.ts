import "server-only";

import { forgetRounds } from "@/lib/conversations/rounds/commands";
import { dayOf, later, schoolYearOf } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

/** Every night: rounds of more than a year ago, and hours of earlier school years. */
export const talkRoundJobs = [
  nightly("forget-talk-rounds", ({ institutionId, now }) => {
    const old = { before: later(dayOf(now), { days: -365 }), schoolYear: schoolYearOf(now) };
    return withTenant(institutionId, (tx) => forgetRounds(tx, institutionId, old), { purpose: "job" });
  }),
];
