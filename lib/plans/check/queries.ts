import "server-only";

import { readSnapshot } from "@/lib/plans/adoptions/files";
import { checkPlan, type RuleShare, sharesOf } from "@/lib/plans/check/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import type { SchoolYear } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";

/** More teams than an institution has. */
const mostPlans = 500;

/**
 * How often each rule is in order in the plans that teams adopted for a school year, the least often first (M1, F2): of
 * texts that everybody who works here may read, and by rule, never by team.
 */
export async function listRuleShares(
  tx: TenantTx,
  institution: InstitutionId,
  schoolYear: SchoolYear,
): Promise<{ readonly plans: number; readonly shares: readonly RuleShare[] }> {
  const rows = await tx.$queryRaw<{ snapshot: unknown }[]>`
    select last.snapshot from team_plans p
    join lateral (select a.snapshot from plan_adoptions a
      where a.institution_id = ${institution}::uuid and a.plan_id = p.id order by a.number desc limit 1) last on true
    where p.institution_id = ${institution}::uuid and p.school_year = ${schoolYear}
    order by p.id limit ${mostPlans}`;
  const checked = rows.map(({ snapshot }) => checkPlan({ schoolYear, ...readSnapshot(snapshot) }));
  return { plans: rows.length, shares: sharesOf(checked) };
}
