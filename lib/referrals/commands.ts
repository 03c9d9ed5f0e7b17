import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { dropDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import type { TenantTx } from "@/lib/platform/tenancy";
import type { ReferralView } from "@/lib/referrals/queries";
import { draftOfReferral } from "@/lib/referrals/drafts/rules";
import { countSent } from "@/lib/referrals/patterns/commands";
import { mayBeAnswered, mayBeRewritten, mayBeSent, mayBeWithdrawn } from "@/lib/referrals/rules";
import type { ReferralWords } from "@/lib/referrals/schema";
import { keepText } from "@/lib/referrals/texts/commands";
import { isUnit } from "@/lib/referrals/units/queries";

type Written = Outcome<"no-unit" | RefusalOf<typeof mayBeRewritten>, { referralId: string }>;

/** Lays a referral before its student: nothing leaves yet. Refuses a unit without an adviser. */
export async function startReferral(
  context: WorkContext,
  studentId: string,
  { tried, ...what }: ReferralWords,
): Promise<Written> {
  const { tx, actor, now } = context;
  if (!(await isUnit(tx, actor, what.unitId, now))) return refused("no-unit");
  const id = newId();
  const data = { id, studentId, authorId: actor.personId, writtenAt: now, ...what };
  await tx.referral.create({ data, select: { id: true } });
  await keepText(context, { referralId: id, part: "tried" }, tried);
  await dropDraft(tx, actor, draftOfReferral(studentId));
  return done({ referralId: id });
}

/** Rewrites what was not sent yet; the student is asked again, because they agreed to other words. */
export async function rewriteReferral(
  context: WorkContext,
  referral: ReferralView,
  { tried, ...what }: ReferralWords,
): Promise<Written> {
  const verdict = mayBeRewritten(referral);
  if (!verdict.ok) return verdict;
  const { tx, actor, now } = context;
  if (!(await isUnit(tx, actor, what.unitId, now))) return refused("no-unit");
  const data = { ...what, agreedAt: null, declinedAt: null, version: { increment: 1 } };
  await tx.referral.updateMany({ where: { id: referral.id }, data });
  await keepText(context, { referralId: referral.id, part: "tried" }, tried);
  return done({ referralId: referral.id });
}

type Answer = { readonly agrees: boolean; readonly own: string; readonly edition: number };

/** The student agrees or not to the words they read, and adds their own. */
export async function answerReferral(context: WorkContext, referral: ReferralView, answer: Answer) {
  const verdict = mayBeAnswered(referral, answer.edition);
  if (!verdict.ok) return verdict;
  const { tx, now } = context;
  const data = answer.agrees ? { agreedAt: now, declinedAt: null } : { agreedAt: null, declinedAt: now };
  await tx.referral.updateMany({ where: { id: referral.id }, data });
  await keepText(context, { referralId: referral.id, part: "own" }, answer.own);
  return allowed;
}

/** From now on the advisers of the unit read it. */
export async function sendReferral(context: WorkContext, referral: ReferralView) {
  const verdict = mayBeSent(referral);
  if (!verdict.ok) return verdict;
  const { tx, now } = context;
  await tx.referral.updateMany({ where: { id: referral.id }, data: { sentAt: now } });
  await countSent(context, referral);
  return allowed;
}

/** With the next click the second line reads nothing of it any more. */
export async function withdrawReferral({ tx, actor, now }: WorkContext, referral: ReferralView) {
  const verdict = mayBeWithdrawn(referral, actor.personId === referral.studentId ? "student" : "coach");
  if (!verdict.ok) return verdict;
  await tx.referral.updateMany({ where: { id: referral.id }, data: { withdrawnAt: now } });
  return allowed;
}

/** What ended two years ago goes with everything in it, and what was never sent after a year. The job acts for nobody. */
export async function forgetReferrals(
  tx: TenantTx,
  institutionId: InstitutionId,
  before: { readonly ended: Date; readonly unsent: Date },
): Promise<void> {
  await tx.$executeRaw`
    delete from referrals where institution_id = ${institutionId}::uuid
      and (coalesce(closed_at, returned_at, withdrawn_at) < ${before.ended}
        or (sent_at is null and written_at < ${before.unsent})
        or (student_id not in (select e.student_id from enrolments e where e.institution_id = ${institutionId}::uuid
          and (e.ends_on is null or e.ends_on >= (${before.ended} at time zone 'Europe/Amsterdam')::date)) and written_at < ${before.ended}))`;
}
