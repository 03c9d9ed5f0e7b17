import "server-only";

import { forgetCalendars } from "@/lib/calendars/commands";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

/** Every night: calendars whose address is over. */
export const calendarJobs = [
  nightly("forget-calendars", ({ institutionId, now }) =>
    withTenant(institutionId, (tx) => forgetCalendars(tx, institutionId, now), { purpose: "job" }),
  ),
];
