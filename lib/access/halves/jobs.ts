import "server-only";

import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

/** Every night: second halves whose password no longer works, given or not. The trail keeps who made and who gave them. */
export const halfJobs = [
  nightly("forget-halves", async ({ institutionId, now }) => {
    await withTenant(
      institutionId,
      (tx) => tx.$executeRaw`
        delete from second_halves where institution_id = ${institutionId}::uuid and works_until < ${now}`,
      { purpose: "job" },
    );
  }),
];
