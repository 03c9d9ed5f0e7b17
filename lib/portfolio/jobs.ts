import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, dayOf, later } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { endAllShares } from "@/lib/portfolio/sharing/commands";
import { monthsAfterLeaving } from "@/lib/portfolio/standing/rules";

/** Who left, or reached the end of their two years, so many days ago is passed by each night. */
const daysFresh = 7;
/** Everybody else who ever left is passed by once in so many nights: for a last day that was filled in or moved afterwards. */
const nightsRound = 28;

/**
 * Every night: what students who left had open is closed, and two years later their portfolio goes. The wall shows a
 * portfolio to its owner alone, jobs included, and not even that there is one: so the job passes by who left, and opens
 * it for each of them in turn.
 */
export const portfolioJobs = [
  nightly("forget-portfolios", async ({ institutionId, now }) => {
    const today = dayOf(now);
    const before = later(today, { months: -monthsAfterLeaving });
    for (const { personId, leftOn } of await listLeavers(institutionId, today, before))
      await withTenant(
        institutionId,
        async (tx) => {
          await endAllShares(tx, personId, now);
          if (leftOn < before) await forget(tx, personId);
        },
        { personId, purpose: "job" },
      );
  }),
];

/** Students whose last enrolment is over and whose turn it is, and since when. */
function listLeavers(
  institutionId: InstitutionId,
  today: Day,
  before: Day,
): Promise<{ readonly personId: string; readonly leftOn: Day }[]> {
  return withTenant(
    institutionId,
    (tx) => tx.$queryRaw<{ personId: string; leftOn: Day }[]>`
      select e.student_id::text as "personId", max(e.ends_on)::text as "leftOn" from enrolments e
      where e.institution_id = ${institutionId}::uuid
      group by e.student_id having bool_and(e.ends_on is not null and e.ends_on < ${today}::date)
        and (max(e.ends_on) >= ${today}::date - ${daysFresh}::int
          or max(e.ends_on) between ${before}::date - ${daysFresh}::int and ${before}::date
          or (hashtext(e.student_id::text) & 65535) % ${nightsRound}::int = (${today}::date - date '2020-01-01') % ${nightsRound}::int)`,
    { purpose: "job" },
  );
}

async function forget(tx: TenantTx, personId: string): Promise<void> {
  await tx.portfolioShare.deleteMany({ where: { personId } });
  await tx.portfolioItem.deleteMany({ where: { personId } });
  await tx.portfolioPlacement.deleteMany({ where: { personId } });
  await tx.portfolioOutlook.deleteMany({ where: { personId } });
}
