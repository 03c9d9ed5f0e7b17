import "server-only";

import { listLeavers } from "@/lib/organisation/students/leaving/queries";
import { nightly } from "@/lib/platform/jobs";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { endAllShares } from "@/lib/portfolio/sharing/commands";

/**
 * Every night: what students who left had open is closed, and two years later their portfolio goes. The wall shows a
 * portfolio to its owner alone, jobs included, and not even that there is one: so the job passes by who left, and opens
 * it for each of them in turn.
 */
export const portfolioJobs = [
  nightly("forget-portfolios", async ({ institutionId, now }) => {
    for (const { personId, isPast } of await listLeavers(institutionId, now))
      await withTenant(
        institutionId,
        async (tx) => {
          await endAllShares(tx, personId, now);
          if (isPast) await forget(tx, personId);
        },
        { personId, purpose: "job" },
      );
  }),
];

async function forget(tx: TenantTx, personId: string): Promise<void> {
  await tx.portfolioShare.deleteMany({ where: { personId } });
  await tx.portfolioItem.deleteMany({ where: { personId } });
  await tx.portfolioPlacement.deleteMany({ where: { personId } });
  await tx.portfolioOutlook.deleteMany({ where: { personId } });
}
