import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import type { WorkContext } from "@/lib/platform/perform";
import { personNameById, personNameOf } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { coachesOn, runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Question, question, withMoments } from "@/lib/platform/together";
import { mayReadReferral, type ReferralTies } from "@/lib/referrals/policy";
import type { Aim, Reason, ReferralFacts, ReferralOutcome } from "@/lib/referrals/rules";

/** A referral without a word of what it says. */
export type ReferralView = ReferralTies &
  ReferralFacts & {
    readonly id: string;
    readonly student: PersonName;
    readonly author: PersonName;
    readonly handler: PersonName | null;
    readonly unit: string;
    readonly reason: Reason;
    readonly aim: Aim;
    readonly writtenAt: Date;
    /** How it was referred, as the second line says; null until it does. */
    readonly isClear: boolean | null;
    readonly wasTried: boolean | null;
    readonly fitsHere: boolean | null;
    readonly outcome: ReferralOutcome | null;
    readonly notesAskedAt: Date | null;
    readonly notesOpenedAt: Date | null;
    readonly version: number;
  };

/** One referral, or null; whether it is there for somebody is for the policy. */
export async function findReferral(
  tx: TenantTx,
  actor: Actor,
  id: string,
  now: Date,
): Promise<ReferralView | null> {
  const [row] = await tx.$queryRaw<ReferralView[]>`${referrals(actor, now)} and r.id = ${id}::uuid`;
  return row ?? null;
}

/** As findReferral for who may see it, and nobody else changes it until this transaction ends. */
export async function claimReferral(
  { tx, actor, now }: WorkContext,
  { referralId }: { readonly referralId: string },
): Promise<ReferralView | null> {
  await tx.$queryRaw`select id from referrals
    where institution_id = ${actor.institutionId}::uuid and id = ${referralId}::uuid for update`;
  const referral = await findReferral(tx, actor, referralId, now);
  return referral && mayReadReferral(actor, referral) ? referral : null;
}

const mostOfOne = 20;

const moments = [
  ...(["writtenAt", "agreedAt", "declinedAt", "sentAt", "withdrawnAt", "acceptedAt", "returnedAt"] as const),
  ...(["stepsAgreedAt", "feedbackAt", "closedAt", "notesAskedAt", "notesOpenedAt"] as const),
];

/** The referrals of one student that are there for this reader: what goes on before what is over, the latest first. */
export function referralsAboutOf(
  actor: Actor,
  studentId: string,
  now: Date,
): Question<readonly ReferralView[]> {
  const rows = Prisma.sql`
    ${referrals(actor, now)} and r.student_id = ${studentId}::uuid
    order by coalesce(r.closed_at, r.returned_at, r.withdrawn_at) is not null, r.id desc limit ${mostOfOne}`;
  return question(rows, (found: readonly ReferralView[]) =>
    found
      .filter((referral) => mayReadReferral(actor, referral))
      .map((referral) => withMoments(referral, ...moments)),
  );
}

/** Whether somebody is an adviser of the second line who works in a unit, both today. */
export function advises(institutionId: Prisma.Sql, person: Prisma.Sql, unit: Prisma.Sql, now: Date) {
  const today = dayOf(now);
  return Prisma.sql`exists (select from team_memberships m
    join staff_members w on w.institution_id = ${institutionId} and w.person_id = m.person_id and ${runsOn(Prisma.sql`w`, today)}
    join appointments x on x.institution_id = ${institutionId} and x.person_id = m.person_id
      and x.office = 'second-line' and ${runsOn(Prisma.sql`x`, today)}
    where m.institution_id = ${institutionId} and m.team_id = ${unit} and m.person_id = ${person}
      and ${runsOn(Prisma.sql`m`, today)})`;
}

/** Everything a view is made of, for a list to narrow and order. */
export function referrals({ institutionId }: Actor, now: Date): Prisma.Sql {
  const inst = Prisma.sql`${institutionId}::uuid`;
  return Prisma.sql`
    select r.id, r.student_id as "studentId", r.author_id as "authorId", r.unit_id as "unitId", r.handler_id as "handlerId",
      ${personNameOf(Prisma.sql`p`)} as student, ${personNameById(inst, Prisma.sql`r.author_id`)} as author,
      ${personNameById(inst, Prisma.sql`r.handler_id`)} as handler, t.name as unit, r.reason, r.aim,
      r.written_at as "writtenAt", r.agreed_at as "agreedAt", r.declined_at as "declinedAt", r.sent_at as "sentAt",
      r.withdrawn_at as "withdrawnAt", r.accepted_at as "acceptedAt", r.returned_at as "returnedAt",
      r.is_clear as "isClear", r.was_tried as "wasTried", r.fits_here as "fitsHere",
      r.steps_agreed_at as "stepsAgreedAt", r.feedback_at as "feedbackAt", r.outcome, r.closed_at as "closedAt",
      r.notes_asked_at as "notesAskedAt", r.notes_opened_at as "notesOpenedAt", r.version,
      coach.coach_id as "coachId", coalesce(coach.opens_earlier, false) as "opensEarlier",
      ${advises(inst, Prisma.sql`r.handler_id`, Prisma.sql`r.unit_id`, now)} as "isHandlerThere"
    from referrals r
    join people p on p.institution_id = ${inst} and p.id = r.student_id
    join teams t on t.institution_id = ${inst} and t.id = r.unit_id
    left join lateral (select a.coach_id, a.opens_earlier from coach_assignments a where a.institution_id = ${inst}
      and a.student_id = r.student_id and ${coachesOn(Prisma.sql`a`, dayOf(now))} limit 1) coach on true
    where r.institution_id = ${inst}`;
}
