import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

/** How long plans are kept: of who left a few months, of who works here three years after the year they are of. */
export const terms = { leftDays: 90, years: 3 } as const;

/**
 * Every night: plans of who left, and of long ago. The wall shows a plan to its owner alone, jobs included, so the job
 * passes by everybody who has such a plan, one by one; that there is a plan is a fact it can see.
 */
export const personalPlanJobs = [
  nightly("forget-personal-plans", async ({ institutionId, now }) => {
    for (const { personId, planIds } of await listPast(institutionId, now))
      await forget(institutionId, personId, planIds);
  }),
];

type Past = { readonly personId: string; readonly planIds: readonly string[] };

const ownersANight = 500;

function listPast(institutionId: InstitutionId, now: Date): Promise<Past[]> {
  const today = dayOf(now);
  const left = later(today, { days: -terms.leftDays });
  return withTenant(
    institutionId,
    (tx) => tx.$queryRaw<Past[]>`
      select p.person_id as "personId", array_agg(p.id) as "planIds" from personal_plans p
      where p.institution_id = ${institutionId}::uuid
        and (make_date(p.school_year + 1, 8, 1) < ${later(today, { months: -12 * terms.years })}::date
          or exists (select from staff_members s where s.institution_id = ${institutionId}::uuid
            and s.person_id = p.person_id and s.ends_on < ${left}::date))
      group by p.person_id order by p.person_id limit ${ownersANight}`,
    { purpose: "job" },
  );
}

async function forget(institutionId: InstitutionId, personId: string, planIds: readonly string[]) {
  const its = { planId: { in: [...planIds] } };
  await withTenant(
    institutionId,
    async (tx) => {
      await tx.personalPlanPiece.deleteMany({ where: { ...its, kind: "action" } });
      await tx.personalPlanPiece.deleteMany({ where: its });
      await tx.personalPlanAgreement.deleteMany({ where: its });
      await tx.personalPlan.deleteMany({ where: { id: { in: [...planIds] } } });
    },
    { personId },
  );
}
