import { studentHomesOn } from "@/lib/organisation/students/homes/queries";
import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, schoolYearOfDay } from "@/lib/platform/calendar";
import { Prisma } from "@/lib/platform/prisma/client";
import { tally } from "@/lib/platform/tallies";
import { withTenant } from "@/lib/platform/tenancy";

type Story = { readonly institutionId: InstitutionId; readonly teamId: string; readonly today: Day };

/**
 * What was counted of referrals this school year: of a few students in each team, and of more in some. No student and no
 * referral goes with it, as with all that is counted.
 */
export async function markReferrals({ institutionId, teamId, today }: Story): Promise<void> {
  const marks = Prisma.sql`
    select r.team_id, m.measure, m.value from (
      select h.team_id, row_number() over (partition by h.team_id order by h.student_id)::int as place,
        dense_rank() over (order by h.team_id)::int as rank
      from (${studentHomesOn({ institutionId, day: today })}) h) r
    cross join lateral (values
      ('referral-reason', (array['choice', 'motivation', 'home', 'choice', 'finances', 'progress', 'choice', 'placement',
        'motivation', 'attendance', 'choice', 'other'])[1 + r.place % 12]),
      ('referral-aim', case when r.place % 7 < 4 then 'preventive' else 'curative' end),
      ('referral-judgement', case (r.place + r.rank) % 8 when 0 then null when 1 then 'less' when 4 then 'less' else 'well' end)
    ) as m(measure, value)
    where m.value is not null and (r.place + r.rank)
      % case when r.team_id = ${teamId}::uuid or r.rank % 5 = 0 then 5 else 20 end = 0`;
  await withTenant(institutionId, (tx) => tally(tx, schoolYearOfDay(today), marks));
}
