import "server-only";

import { dayOf, later } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";
import { forgetOutside } from "@/lib/profiles/outside/commands";
import { daysKept } from "@/lib/profiles/outside/rules";

/** Every night: who carried a role from outside and is gone for some time. */
export const outsideJobs = [
  nightly("forget-outside-holders", ({ institutionId, now }) => {
    const before = later(dayOf(now), { days: -daysKept });
    return withTenant(institutionId, (tx) => forgetOutside(tx, institutionId, before), { purpose: "job" });
  }),
];
