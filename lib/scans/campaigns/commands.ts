import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { hasMail } from "@/lib/platform/mail";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import { enqueue } from "@/lib/platform/jobs";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";
import type { TenantTx } from "@/lib/platform/tenancy";
import { listRunning } from "@/lib/scans/campaigns/queries";
import { sendScanMail } from "@/lib/scans/mailing/schema";
import { remindAll } from "@/lib/scans/rounds/commands";
import { mayRun } from "@/lib/scans/rounds/rules";
import { hasConsent } from "@/lib/settings/consents/queries";

type Start = {
  readonly versionId: string;
  readonly name: string;
  /** Everybody when null. */
  readonly teamId: string | null;
  readonly closesOn: Day;
};

type Author = { readonly personId: string; readonly institutionId: InstitutionId; readonly now: Date };
type StartRefusal = RefusalOf<typeof mayRun> | "no-consent" | "nobody";

/**
 * Prepares a 360 for many at once: each gets a round of their own, to choose whom they ask. Only where the works
 * council agreed to feedback as something the institution follows (decisions 33). The number of statements does not
 * depend on the number of people.
 */
export async function startCampaign(
  tx: TenantTx,
  { versionId, name, teamId, closesOn }: Start,
  { personId, institutionId, now }: Author,
): Promise<Outcome<StartRefusal, { campaignId: string; people: number }>> {
  const today = dayOf(now);
  const verdict = mayRun({ opensOn: today, closesOn }, today);
  if (!verdict.ok) return verdict;
  if (!(await hasConsent(tx, institutionId, { list: "feedback", today }))) return refused("no-consent");
  const people = await listStaff(tx, institutionId, teamId, today);
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
    select x.id, ${name}, true, ${today}::date, ${closesOn}::date, ${now}, ${versionId}::uuid, x.person_id, ${campaignId}::uuid, ${personId}::uuid
    from unnest(${rounds}::uuid[], ${people}::uuid[]) as x(id, person_id)`;
  await tx.$executeRaw`
    insert into scan_raters (id, round_id, person_id, category, accepted_on)
    select x.id, x.round_id, x.person_id, 'self', ${today}::date
    from unnest(${people.map(() => newId())}::uuid[], ${rounds}::uuid[], ${people}::uuid[]) as x(id, round_id, person_id)`;
  return done({ campaignId, people: people.length });
}

/** Reminds everybody in the campaign's running rounds who did not answer; refuses without mail, or when nobody is due. */
export async function remindCampaign(
  tx: TenantTx,
  actor: { readonly institutionId: InstitutionId },
  campaignId: string,
  now: Date,
): Promise<Outcome<"no-mail" | "nobody-to-remind", { reminded: number }>> {
  if (!hasMail()) return refused("no-mail");
  const rounds = await listRunning(tx, actor, campaignId);
  const reminded = await remindAll(tx, actor.institutionId, rounds, now);
  if (reminded === 0) return refused("nobody-to-remind");
  await enqueue(tx, sendScanMail, {});
  return done({ reminded });
}

async function listStaff(
  tx: TenantTx,
  institutionId: InstitutionId,
  teamId: string | null,
  today: Day,
): Promise<string[]> {
  const inTeam = teamId
    ? Prisma.sql`exists (select from team_memberships m where m.institution_id = ${institutionId}::uuid
        and m.person_id = s.person_id and m.team_id = ${teamId}::uuid and ${runsOn(Prisma.sql`m`, today)})`
    : Prisma.sql`true`;
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select s.person_id as id from staff_members s
    where s.institution_id = ${institutionId}::uuid and ${runsOn(Prisma.sql`s`, today)} and ${inTeam}`;
  return rows.map(({ id }) => id);
}
