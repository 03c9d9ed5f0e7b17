import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, dayOf, later } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { hasMail } from "@/lib/platform/mail";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import { enqueue } from "@/lib/platform/jobs";
import { endLinks } from "@/lib/platform/personal-link";
import type { TenantTx } from "@/lib/platform/tenancy";
import { type Audience, type CampaignView, listAudience, listRunning } from "@/lib/scans/campaigns/queries";
import { mayChange, mayMoveCampaign } from "@/lib/scans/campaigns/rules";
import { sendScanMail } from "@/lib/scans/mailing/schema";
import { inviteAll, moveLinks, remindAll } from "@/lib/scans/rounds/commands";
import { daysBetweenReminders, mayRun } from "@/lib/scans/rounds/rules";
import { isAnonymousKind } from "@/lib/scans/rules";
import { hasConsent } from "@/lib/settings/consents/queries";

type Start = Audience & {
  readonly versionId: string;
  readonly kind?: "feedback" | "self";
  readonly name: string;
  readonly closesOn: Day;
};

type Author = { readonly personId: string; readonly institutionId: InstitutionId; readonly now: Date };
type StartRefusal = RefusalOf<typeof mayRun> | "no-consent" | "nobody";

/**
 * Prepares a round of their own for many at once: of a 360 each chooses whom they ask, and a letter says so; a
 * self-assessment opens at once. Only where the works council agreed to feedback as something the institution follows
 * (decisions 33). The number of statements does not depend on the number of people.
 */
export async function startCampaign(
  tx: TenantTx,
  { versionId, kind = "feedback", name, closesOn, ...audience }: Start,
  { personId, institutionId, now }: Author,
): Promise<Outcome<StartRefusal, { campaignId: string; people: number }>> {
  const today = dayOf(now);
  const verdict = mayRun({ opensOn: today, closesOn }, today);
  if (!verdict.ok) return verdict;
  if (!(await hasConsent(tx, institutionId, { list: "feedback", today }))) return refused("no-consent");
  const people = await listAudience(tx, { institutionId }, audience, today);
  if (people.length === 0) return refused("nobody");
  const campaignId = newId();
  const days = { opensOn: asDate(today), closesOn: asDate(closesOn) };
  await tx.scanCampaign.create({
    data: { id: campaignId, name, versionId, createdById: personId, createdAt: now, ...days },
    select: { id: true },
  });
  const rounds = people.map(() => newId());
  await tx.$executeRaw`
    insert into scan_rounds (id, name, is_anonymous, opens_on, closes_on, created_at, version_id, subject_id, campaign_id, created_by_id)
    select x.id, ${name}, ${isAnonymousKind(kind)}, ${today}::date, ${closesOn}::date, ${now}, ${versionId}::uuid, x.person_id, ${campaignId}::uuid, ${personId}::uuid
    from unnest(${rounds}::uuid[], ${people}::uuid[]) as x(id, person_id)`;
  await tx.$executeRaw`
    insert into scan_raters (id, round_id, person_id, category, accepted_on, mail_due)
    select x.id, x.round_id, x.person_id, 'self', ${today}::date,
      case when ${kind === "feedback" && hasMail()} and p.email is not null then 'choose' end
    from unnest(${people.map(() => newId())}::uuid[], ${rounds}::uuid[], ${people}::uuid[]) as x(id, round_id, person_id)
    join people p on p.institution_id = ${institutionId}::uuid and p.id = x.person_id`;
  if (kind === "self") await inviteAll(tx, institutionId, rounds, { now, hasMail: hasMail() });
  if (hasMail()) await enqueue(tx, sendScanMail, {});
  return done({ campaignId, people: people.length });
}

/**
 * Reminds everybody who was asked and did not answer, and who did not choose yet whom to ask; refuses without mail,
 * or when nobody is due. Who said "not this time" hears nothing more.
 */
export async function remindCampaign(
  tx: TenantTx,
  actor: { readonly institutionId: InstitutionId },
  campaign: CampaignView,
  now: Date,
): Promise<Outcome<RefusalOf<typeof mayChange> | "no-mail" | "nobody-to-remind", { reminded: number }>> {
  const verdict = mayChange(campaign);
  if (!verdict.ok) return verdict;
  if (!hasMail()) return refused("no-mail");
  const rounds = await listRunning(tx, actor, campaign.id);
  const asked = await remindAll(tx, actor.institutionId, rounds, now);
  const reminded = asked + (await remindToChoose(tx, actor.institutionId, campaign.id, now));
  if (reminded === 0) return refused("nobody-to-remind");
  await enqueue(tx, sendScanMail, {});
  return done({ reminded });
}

/** Makes a letter due for whose round did not begin, as often as other reminders; returns how many. */
function remindToChoose(tx: TenantTx, institutionId: InstitutionId, campaignId: string, now: Date) {
  const today = dayOf(now);
  const before = later(today, { days: 1 - daysBetweenReminders });
  return tx.$executeRaw`
    update scan_raters a set mail_due = 'choose'
    from scan_rounds r
    where r.institution_id = ${institutionId}::uuid and r.campaign_id = ${campaignId}::uuid and r.invited_at is null
      and r.closed_at is null and r.declined_on is null and r.closes_on >= ${today}::date
      and a.institution_id = ${institutionId}::uuid and a.round_id = r.id and a.category = 'self' and a.mail_due is null
      and coalesce(a.reminded_on, a.accepted_on) < ${before}::date
      and exists (select from people p where p.institution_id = ${institutionId}::uuid and p.id = a.person_id and p.email is not null)`;
}

/** Gives a campaign another last day. Rounds go along, and their links; not those whose owner chose a day of their own. */
export async function moveCampaign(
  tx: TenantTx,
  { institutionId }: { readonly institutionId: InstitutionId },
  campaign: CampaignView,
  { closesOn, now }: { readonly closesOn: Day; readonly now: Date },
): Promise<Outcome<RefusalOf<typeof mayMoveCampaign>, { moved: number }>> {
  const verdict = mayMoveCampaign(campaign, closesOn, dayOf(now));
  if (!verdict.ok) return verdict;
  await tx.scanCampaign.updateMany({ where: { id: campaign.id }, data: { closesOn: asDate(closesOn) } });
  const moved = await tx.$queryRaw<{ id: string }[]>`
    update scan_rounds set closes_on = ${closesOn}::date
    where institution_id = ${institutionId}::uuid and campaign_id = ${campaign.id}::uuid and closed_at is null
      and closes_on = ${campaign.closesOn}::date returning id`;
  await moveLinks(
    tx,
    institutionId,
    moved.map(({ id }) => id),
  );
  return done({ moved: moved.length });
}

/**
 * Asks nobody any more. A round in which its owner chose, asked or filled in something stays theirs, and is finished
 * by them; one in which nothing happened goes. Returns how many went.
 */
export async function stopCampaign(
  tx: TenantTx,
  { institutionId }: { readonly institutionId: InstitutionId },
  campaign: CampaignView,
  now: Date,
): Promise<Outcome<RefusalOf<typeof mayChange>, { dropped: number }>> {
  const verdict = mayChange(campaign);
  if (!verdict.ok) return verdict;
  await tx.scanCampaign.updateMany({ where: { id: campaign.id }, data: { stoppedAt: now } });
  const untouched = await tx.$queryRaw<{ id: string; raterId: string }[]>`
    select r.id, a.id as "raterId" from scan_rounds r
    join scan_raters a on a.institution_id = ${institutionId}::uuid and a.round_id = r.id
    where r.institution_id = ${institutionId}::uuid and r.campaign_id = ${campaign.id}::uuid
      and r.closed_at is null and r.declined_on is null and (r.invited_at is null or ${campaign.kind === "self"})
      and not exists (select from scan_forms f where f.institution_id = ${institutionId}::uuid and f.round_id = r.id)
      and not exists (select from scan_raters o where o.institution_id = ${institutionId}::uuid and o.round_id = r.id
        and (o.category <> 'self' or o.submitted_on is not null))
    for update of r`;
  const ids = untouched.map(({ id }) => id);
  await endLinks(
    tx,
    untouched.map(({ raterId }) => raterId),
  );
  await tx.$executeRaw`
    delete from scan_rounds where institution_id = ${institutionId}::uuid and id = any(${ids}::uuid[])`;
  await tx.$executeRaw`
    update scan_raters a set mail_due = null from scan_rounds r
    where r.institution_id = ${institutionId}::uuid and r.campaign_id = ${campaign.id}::uuid
      and a.institution_id = ${institutionId}::uuid and a.round_id = r.id and a.mail_due = 'choose'`;
  return done({ dropped: ids.length });
}
