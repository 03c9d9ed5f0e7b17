import { studentHomesOn } from "@/lib/organisation/students/homes/queries";
import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, later, momentOf, rangeOf, schoolYearOfDay } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { tally } from "@/lib/platform/tallies";
import { withTenant } from "@/lib/platform/tenancy";
import { keepReferrals } from "@/lib/referrals/patterns/keeping/queries";

type Story = { readonly institutionId: InstitutionId; readonly teamId: string; readonly today: Day };

/** What was counted this school year and the one before, of which the last figures are kept. */
export async function markReferrals(story: Story): Promise<void> {
  const { from } = rangeOf(schoolYearOfDay(story.today));
  const before = later(from, { days: -30 });
  const { institutionId } = story;
  await markOn(story, before);
  const then = momentOf(before, "03:00");
  await withTenant(institutionId, (tx) => keepReferrals(tx, institutionId, then), { purpose: "job" });
  await markOn(story, story.today);
}

/**
 * Marks of referrals and of what was taken up: of a few students in each team, and of more in some. No student and no
 * referral goes with it, as with all that is counted.
 */
async function markOn({ institutionId, teamId }: Story, today: Day): Promise<void> {
  const schoolYear = schoolYearOfDay(today);
  const marks = Prisma.sql`
    select r.team_id, m.measure, m.value from (
      select h.team_id, row_number() over (partition by h.team_id order by h.student_id)::int as place,
        dense_rank() over (order by h.team_id)::int as rank
      from (${studentHomesOn({ institutionId, day: today })}) h) r
    cross join lateral (values
      ('referral-reason', (array['choice', 'motivation', 'home', 'choice', 'finances', 'progress', 'choice', 'placement',
        'motivation', 'attendance', 'choice', 'other'])[1 + r.place % 12]),
      ('referral-aim', case when r.place % 7 < 4 then 'preventive' else 'curative' end),
      ('referral-tool', case when (r.place + r.rank + ${schoolYear}::int % 2) % 8 in (2, 3, 5, 6, 7)
        then case when r.place % 9 < 5 then 'preventive' else 'curative' end end),
      ('pick-up-aim', case when r.place % 10 < 6 then 'preventive' else 'curative' end),
      ('referral-judgement', case (r.place + r.rank + ${schoolYear}::int % 2) % 8 when 0 then null when 1 then 'less' when 4 then 'less' else 'well' end)
    ) as m(measure, value)
    where m.value is not null and (r.place + r.rank)
      % case when r.team_id = ${teamId}::uuid or r.rank % 5 = 0 then 5 else 20 end = 0`;
  await withTenant(institutionId, (tx) => tally(tx, schoolYear, marks));
}
