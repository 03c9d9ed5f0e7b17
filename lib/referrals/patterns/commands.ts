import "server-only";

import { studentHomesOn } from "@/lib/organisation/students/homes/queries";
import type { InstitutionId } from "@/lib/platform/actor";
import { dayOf, momentOf, rangeOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import { Prisma } from "@/lib/platform/prisma/client";
import { tally } from "@/lib/platform/tallies";
import type { TenantTx } from "@/lib/platform/tenancy";
import { takeTurn } from "@/lib/platform/turns";
import { markOf, pickUpMark } from "@/lib/referrals/patterns/keeping/rules";
import type { Quality } from "@/lib/referrals/handling/schema";
import type { ReferralView } from "@/lib/referrals/queries";
import type { Aim } from "@/lib/referrals/rules";

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
  const marks = Prisma.sql`(values (${markOf.reasons}, r.reason), (${markOf.aims}, r.aim))`;
  await tally(tx, schoolYear, marksOf(context, id, marks));
}

/** Counts how a referral that counts was made, in the school year in which it was sent. */
export async function countJudged(
  context: WorkContext,
  { id, sentAt }: ReferralView,
  { isClear, wasTried, fitsHere }: Quality,
): Promise<void> {
  const judgement = isClear && wasTried && fitsHere ? "well" : "less";
  const marks = Prisma.sql`(values (${markOf.judgements}, ${judgement}))`;
  await tally(context.tx, schoolYearOf(sentAt ?? context.now), marksOf(context, id, marks));
}

/** Counts what was first used, or first enrolled in, for who was referred: to prevent, or because it went wrong (W14). */
export async function countDone(
  context: WorkContext,
  { id, sentAt }: ReferralView,
  { what, aim }: { readonly what: "tools" | "programmes"; readonly aim: Aim },
): Promise<void> {
  const marks = Prisma.sql`(values (${markOf[what]}, ${aim}))`;
  await tally(context.tx, schoolYearOf(sentAt ?? context.now), marksOf(context, id, marks));
}

/**
 * Counts that something was taken up for a student, under their team: the first of the school year alone, whoever did it. Neither who
 * takes it up nor anybody else reads whether it was the first.
 */
export async function countPickUp(
  { tx, actor, now }: WorkContext,
  studentId: string,
  aim: Aim,
): Promise<void> {
  const { institutionId } = actor;
  const schoolYear = schoolYearOf(now);
  const counted = await tx.$executeRaw`
    insert into pick_up_counts (school_year, student_id) values (${schoolYear}, ${studentId}::uuid) on conflict do nothing`;
  if (counted === 0) return;
  const homes = studentHomesOn({ institutionId, day: dayOf(now) });
  const marks = Prisma.sql`select h.team_id, ${pickUpMark}::text as measure, ${aim}::text as value from (${homes}) h
    where h.student_id = ${studentId}::uuid`;
  await tally(tx, schoolYear, marks);
}

/** For whom something was taken up before a school year is kept no longer. */
export async function forgetPickUpCounts(
  tx: TenantTx,
  { institutionId, schoolYear }: { readonly institutionId: InstitutionId; readonly schoolYear: SchoolYear },
): Promise<void> {
  await tx.$executeRaw`
    delete from pick_up_counts where institution_id = ${institutionId}::uuid and school_year < ${schoolYear}`;
}

/** Marks of a referral under the team it counts in; none of one that doesn't count. */
function marksOf({ actor }: WorkContext, id: string, marks: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select r.counted_team_id as team_id, m.measure, m.value
    from referrals r cross join lateral ${marks} as m(measure, value)
    where r.institution_id = ${actor.institutionId}::uuid and r.id = ${id}::uuid and r.counted_team_id is not null`;
}
