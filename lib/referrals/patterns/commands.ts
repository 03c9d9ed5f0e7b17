import "server-only";

import { studentHomesOn } from "@/lib/organisation/students/homes/queries";
import { dayOf, momentOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import { Prisma } from "@/lib/platform/prisma/client";
import { tally } from "@/lib/platform/tallies";
import { takeTurn } from "@/lib/platform/turns";
import type { Quality } from "@/lib/referrals/handling/schema";
import type { ReferralView } from "@/lib/referrals/queries";

/** Counts a referral that was just sent, under the team of the student: of each student the first of the school year alone (M13). */
export async function countSent(context: WorkContext, { id, studentId }: ReferralView): Promise<void> {
  const { tx, actor, now } = context;
  const { institutionId } = actor;
  const schoolYear = schoolYearOf(now);
  await takeTurn(tx, "refer", studentId);
  await tx.$executeRaw`
    update referrals r set counted_team_id = (select h.team_id
      from (${studentHomesOn({ institutionId, day: dayOf(now) })}) h where h.student_id = ${studentId}::uuid)
    where r.institution_id = ${institutionId}::uuid and r.id = ${id}::uuid
      and not exists (select from referrals o where o.institution_id = ${institutionId}::uuid
        and o.student_id = ${studentId}::uuid and o.counted_team_id is not null
        and o.sent_at >= ${momentOf(rangeOf(schoolYear).from, "00:00")})`;
  const marks = Prisma.sql`(values ('referral-reason', r.reason), ('referral-aim', r.aim))`;
  await tally(tx, schoolYear, marksOf(context, id, marks));
}

/** Counts how a referral that counts was made, in the school year in which it was sent. */
export async function countJudged(
  context: WorkContext,
  { id, sentAt }: ReferralView,
  { isClear, wasTried, fitsHere }: Quality,
): Promise<void> {
  const judgement = isClear && wasTried && fitsHere ? "well" : "less";
  const marks = Prisma.sql`(values ('referral-judgement', ${judgement}))`;
  await tally(context.tx, schoolYearOf(sentAt ?? context.now), marksOf(context, id, marks));
}

/** Marks of a referral under the team it counts in; none of one that doesn't count. */
function marksOf({ actor }: WorkContext, id: string, marks: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select r.counted_team_id as team_id, m.measure, m.value
    from referrals r cross join lateral ${marks} as m(measure, value)
    where r.institution_id = ${actor.institutionId}::uuid and r.id = ${id}::uuid and r.counted_team_id is not null`;
}
