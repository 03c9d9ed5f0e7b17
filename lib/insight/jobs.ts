import "server-only";

import { keepManner } from "@/lib/conversations/coverage/manner/queries";
import { keepDepths } from "@/lib/conversations/dialogue/depth/teams/queries";
import { keepRecordings } from "@/lib/conversations/recording/queries";
import { keepStaffTalks } from "@/lib/conversations/staff/coverage/queries";
import { keepEfforts } from "@/lib/effort/figures/queries";
import { keepRuleShares } from "@/lib/plans/personal/check/shares/queries";
import { keepPlanCoverage } from "@/lib/plans/personal/coverage/queries";
import type { InstitutionId } from "@/lib/platform/actor";
import { rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { forgetTalliesBefore } from "@/lib/platform/tallies";
import { withTenant } from "@/lib/platform/tenancy";
import { forgetWeeksBefore } from "@/lib/platform/weekly";
import { keepRoles } from "@/lib/profiles/coverage/queries";
import { keepOpenCriteria } from "@/lib/profiles/eligibility/open/queries";
import { keepReferrals } from "@/lib/referrals/patterns/keeping/queries";
import { keepScans } from "@/lib/scans/coverage/queries";
import { keepVisits } from "@/lib/visits/coverage/queries";

/** How many school years figures by week are kept: as many as Borging looks back. */
const yearsKept = 5;

/** Every night, and only the first of a week keeps something: figures of which a change from day to day would tell by whom. */
export const figureJobs = [
  nightly("keep-weekly-figures", ({ institutionId, now }) => keepFigures(institutionId, now)),
];

/** Keeps what was not kept yet this week, and forgets what is older than Borging shows. */
export async function keepFigures(institutionId: InstitutionId, now: Date): Promise<void> {
  await withTenant(
    institutionId,
    async (tx) => {
      await keepVisits(tx, institutionId, now);
      await keepStaffTalks(tx, institutionId, now);
      await keepManner(tx, institutionId, now);
      await keepDepths(tx, institutionId, now);
      await keepRecordings(tx, institutionId, now);
      await keepPlanCoverage(tx, institutionId, now);
      await keepScans(tx, institutionId, now);
      await keepRoles(tx, institutionId, now);
      await keepOpenCriteria(tx, institutionId, now);
      await keepRuleShares(tx, institutionId, now);
      await keepReferrals(tx, institutionId, now);
      await keepEfforts(tx, institutionId, now);
      const schoolYear = schoolYearOf(now) - yearsKept;
      await forgetWeeksBefore(tx, institutionId, rangeOf(schoolYear).from);
      await forgetTalliesBefore(tx, { institutionId, schoolYear });
    },
    { purpose: "job" },
  );
}
