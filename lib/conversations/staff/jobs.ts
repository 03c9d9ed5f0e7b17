import "server-only";

import { schoolYearsKept } from "@/lib/conversations/staff/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

/**
 * Every night: what was said and what came up in talks with staff of more than three school years ago; that they took place
 * stays. Preparations
 * and what somebody found of a talk are behind a wall that lets only their author remove them, so the job opens that for each
 * of the few it concerns, one by one.
 */
export const staffTalkJobs = [
  nightly("forget-staff-talks", async ({ institutionId, now }) => {
    const before = rangeOf(schoolYearOf(now) - schoolYearsKept).from;
    await forgetContent(institutionId, before);
    for (const personId of await listConcerned(institutionId, before))
      await forgetOwn(institutionId, personId, before);
  }),
];

async function forgetContent(institutionId: InstitutionId, before: Day): Promise<void> {
  await withTenant(
    institutionId,
    async (tx) => {
      await tx.$executeRaw`
        delete from conversation_reports r using conversations c where r.institution_id = ${institutionId}::uuid
          and c.institution_id = r.institution_id and c.id = r.conversation_id and c.employee_id is not null and c.held_on < ${before}::date`;
      await tx.$executeRaw`
        delete from conversation_requests r using conversations c where r.institution_id = ${institutionId}::uuid
          and c.institution_id = r.institution_id and c.id = r.conversation_id and c.held_on < ${before}::date`;
      await tx.$executeRaw`
        delete from agreements a using conversations c where a.institution_id = ${institutionId}::uuid and a.employee_id is not null
          and c.institution_id = a.institution_id and c.id = a.conversation_id and c.held_on < ${before}::date`;
      await tx.$executeRaw`
        delete from conversation_topics t using conversations c where t.institution_id = ${institutionId}::uuid
          and c.institution_id = t.institution_id and c.id = t.conversation_id and c.employee_id is not null and c.held_on < ${before}::date`;
      await tx.$executeRaw`
        delete from conversation_competences m using conversations c where m.institution_id = ${institutionId}::uuid
          and c.institution_id = m.institution_id and c.id = m.conversation_id and c.employee_id is not null and c.held_on < ${before}::date`;
      await tx.$executeRaw`
        delete from conversation_corrections x using conversations c where x.institution_id = ${institutionId}::uuid
          and c.institution_id = x.institution_id and c.id = x.conversation_id and c.employee_id is not null and c.held_on < ${before}::date`;
      await tx.$executeRaw`
        update conversation_confirmations k set reaction = null from conversations c where k.institution_id = ${institutionId}::uuid
          and c.institution_id = k.institution_id and c.id = k.conversation_id and k.reaction is not null and c.held_on < ${before}::date`;
    },
    { purpose: "job" },
  );
}

const lookBackDays = 60;

/** Who had talks that grew old lately, planned or held: their own rows are still there. */
async function listConcerned(institutionId: InstitutionId, before: Day): Promise<string[]> {
  const rows = await withTenant(
    institutionId,
    (tx) => tx.$queryRaw<{ personId: string }[]>`
      select distinct unnest(array[c.employee_id, c.coach_id])::text as "personId" from conversations c
      where c.institution_id = ${institutionId}::uuid and c.employee_id is not null
        and coalesce(c.held_on, c.planned_for::date) between ${before}::date - ${lookBackDays}::int - 366 and ${before}::date - 1`,
    { purpose: "job" },
  );
  return rows.map(({ personId }) => personId);
}

async function forgetOwn(institutionId: InstitutionId, personId: string, before: Day): Promise<void> {
  await withTenant(
    institutionId,
    async (tx) => {
      await tx.$executeRaw`
        delete from conversation_preparations p using conversations c where p.institution_id = ${institutionId}::uuid
          and p.author_id = ${personId}::uuid and c.institution_id = p.institution_id and c.id = p.conversation_id
          and coalesce(c.held_on, c.planned_for::date) < ${before}::date`;
      await tx.$executeRaw`
        delete from conversation_ratings p using conversations c where p.institution_id = ${institutionId}::uuid
          and p.person_id = ${personId}::uuid and c.institution_id = p.institution_id and c.id = p.conversation_id
          and c.held_on < ${before}::date`;
      await tx.$executeRaw`
        delete from conversation_inputs p using conversations c where p.institution_id = ${institutionId}::uuid
          and p.employee_id = ${personId}::uuid and c.institution_id = p.institution_id and c.id = p.conversation_id
          and coalesce(c.held_on, c.planned_for::date) < ${before}::date`;
    },
    { personId },
  );
}
