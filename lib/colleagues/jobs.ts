import "server-only";

import { terms } from "@/lib/colleagues/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { dayOf, later } from "@/lib/platform/calendar";
import { nightly } from "@/lib/platform/jobs";
import { withTenant } from "@/lib/platform/tenancy";

/**
 * Every night: what somebody cleared a week ago, and the whole profile of who left three months ago. The wall shows a
 * profile to nobody it is not opened to, jobs included, so the job passes by everybody of staff it may concern, one by one.
 */
export const colleagueJobs = [
  nightly("forget-staff-profiles", async ({ institutionId, now }) => {
    for (const personId of await listConcerned(institutionId, now))
      await forget(institutionId, personId, now);
  }),
];

const lookBackDays = 60;

/** Who was here since they can have cleared something, and who left about as long ago as a profile is kept. */
async function listConcerned(institutionId: InstitutionId, now: Date): Promise<string[]> {
  const left = later(dayOf(now), { days: -terms.leftDays });
  const since = new Date(now.getTime() - (terms.clearedDays + lookBackDays) * 86_400_000);
  const people = await withTenant(
    institutionId,
    (tx) => tx.$queryRaw<{ personId: string }[]>`
      select person_id::text as "personId" from entrance.list_access() where seen_at >= ${since}
        and person_id in (select s.person_id from staff_members s where s.institution_id = ${institutionId}::uuid)
      union
      select person_id::text from staff_members where institution_id = ${institutionId}::uuid
        and ends_on < ${left}::date and ends_on >= ${later(left, { days: -lookBackDays })}::date`,
    { purpose: "job" },
  );
  return people.map(({ personId }) => personId);
}

async function forget(institutionId: InstitutionId, personId: string, now: Date): Promise<void> {
  const left = later(dayOf(now), { days: -terms.leftDays });
  const cleared = new Date(now.getTime() - terms.clearedDays * 86_400_000);
  await withTenant(
    institutionId,
    (tx) => tx.$executeRaw`
      delete from staff_profile_parts where institution_id = ${institutionId}::uuid and person_id = ${personId}::uuid
        and ((cleared_from is not null and changed_at < ${cleared}) or exists (select from staff_members s
          where s.institution_id = ${institutionId}::uuid and s.person_id = ${personId}::uuid and s.ends_on < ${left}::date))`,
    { personId },
  );
}
