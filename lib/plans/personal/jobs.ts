import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { putBackDays } from "@/lib/plans/personal/learning/rules";
import { dayOf, later, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { Prisma } from "@/lib/platform/prisma/client";
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
  nightly("forget-learnings", async ({ institutionId, now }) => {
    for (const personId of await listStaff(institutionId))
      await forgetLearnings(institutionId, personId, now);
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

/** Everybody who works or worked here: what they learnt shows to nobody else, not even that there is anything. */
async function listStaff(institutionId: InstitutionId): Promise<string[]> {
  const staff = await withTenant(
    institutionId,
    (tx) => tx.staffMember.findMany({ select: { personId: true }, orderBy: { personId: "asc" } }),
    { purpose: "job" },
  );
  return staff.map(({ personId }) => personId);
}

async function forgetLearnings(institutionId: InstitutionId, personId: string, now: Date): Promise<void> {
  const today = dayOf(now);
  const { from } = rangeOf(schoolYearOfDay(later(today, { months: -12 * terms.years })));
  const removed = new Date(now.getTime() - putBackDays * 86_400_000);
  const hasLeft = Prisma.sql`exists (select from staff_members s
    where s.institution_id = ${institutionId}::uuid and s.person_id = ${personId}::uuid
      and s.ends_on < ${later(today, { days: -terms.leftDays })}::date)`;
  const own = Prisma.sql`institution_id = ${institutionId}::uuid and person_id = ${personId}::uuid`;
  await withTenant(
    institutionId,
    async (tx) => {
      await tx.$executeRaw`delete from personal_learnings
        where ${own} and (learnt_on < ${from}::date or removed_at < ${removed} or ${hasLeft})`;
      await tx.$executeRaw`delete from personal_year_hours
        where ${own} and (school_year < ${schoolYearOfDay(from)} or ${hasLeft})`;
    },
    { personId },
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
