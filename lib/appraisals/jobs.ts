import "server-only";

import { forgetAppraisals } from "@/lib/appraisals/retention/commands";
import { listForgettable } from "@/lib/appraisals/retention/queries";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

/**
 * Every night: appraisals past their term (domain.md 2.5). A draft is a row of nobody but its author, to jobs as well, so
 * the job passes by each leader whose appraisals are past it.
 */
export const appraisalJobs = [
  nightly("forget-appraisals", async ({ institutionId, now }) => {
    const past = await withTenant(institutionId, (tx) => listForgettable(tx, institutionId, now), {
      purpose: "job",
    });
    for (const { leaderId, ids } of past)
      await withTenant(institutionId, (tx) => forgetAppraisals(tx, institutionId, ids), {
        personId: leaderId,
      });
  }),
];
