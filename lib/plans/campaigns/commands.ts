import "server-only";

import { findCampaign, waitingLeaders } from "@/lib/plans/campaigns/queries";
import { type Campaign, type CampaignRefusal, mayEndOn, reminderPause } from "@/lib/plans/campaigns/rules";
import { sendReviewReminders } from "@/lib/plans/campaigns/schema";
import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, dayOf, later, momentOf, schoolYearOf, timeOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { enqueue } from "@/lib/platform/jobs";
import { hasMail } from "@/lib/platform/mail";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import type { TenantTx } from "@/lib/platform/tenancy";

type Ended = Outcome<CampaignRefusal>;

/** Asks every team to hold its plan of this school year to the light; one campaign a year (G7). */
export async function startCampaign(
  { tx, actor, now }: WorkContext,
  dueOn: Day,
): Promise<Outcome<CampaignRefusal, { campaignId: string }>> {
  const schoolYear = schoolYearOf(now);
  const verdict = mayEndOn(dueOn, schoolYear, dayOf(now));
  if (!verdict.ok) return verdict;
  if (await findCampaign(tx, actor.institutionId, schoolYear)) return refused("already-there");
  const campaignId = newId();
  const made = { createdById: actor.personId, createdAt: now };
  const { count } = await tx.reviewCampaign.createMany({
    data: [{ id: campaignId, schoolYear, dueOn: asDate(dueOn), ...made }],
    skipDuplicates: true,
  });
  return count === 1 ? done({ campaignId }) : refused("already-there");
}

/** Gives a campaign another last day. */
export async function moveCampaign({ tx, now }: WorkContext, campaign: Campaign, dueOn: Day): Promise<Ended> {
  const verdict = mayEndOn(dueOn, campaign.schoolYear, dayOf(now));
  if (!verdict.ok) return verdict;
  await tx.reviewCampaign.updateMany({ where: { id: campaign.id }, data: { dueOn: asDate(dueOn) } });
  return allowed;
}

/** Asks leaders by mail whose plan waits, each at most once a week; refuses without mail, or when nobody is due (G7). */
export async function remindLeaders(
  { tx, actor: { institutionId }, now }: WorkContext,
  campaign: Campaign,
): Promise<Outcome<CampaignRefusal, { reminded: number }>> {
  if (!hasMail()) return refused("no-mail");
  const today = dayOf(now);
  const since = momentOf(later(today, { days: -reminderPause.days }), timeOf(now));
  const due = await tx.$queryRaw<{ id: string }[]>`
    with recursive ${waitingLeaders(institutionId, campaign.schoolYear, today)}
    select p.id from people p
    where p.institution_id = ${institutionId}::uuid and p.email is not null and p.id in (select person_id from leaders)
      and not exists (select from review_reminders r where r.institution_id = ${institutionId}::uuid
        and r.person_id = p.id and r.asked_at > ${since})
    order by p.id limit 5000`;
  if (due.length === 0) return refused("nobody-to-remind");
  await tx.reviewReminder.createMany({
    data: due.map(({ id }) => ({ id: newId(), campaignId: campaign.id, personId: id, askedAt: now })),
  });
  await enqueue(tx, sendReviewReminders, { campaignId: campaign.id });
  return done({ reminded: due.length });
}

/** Notes which reminders left, so that a next try does not send them again. */
export async function noteSent(
  tx: TenantTx,
  institution: InstitutionId,
  ids: readonly string[],
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    update review_reminders set sent_at = ${now}
    where institution_id = ${institution}::uuid and id = any(${[...ids]}::uuid[]) and sent_at is null`;
}
