import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { dayOf } from "@/lib/platform/calendar";
import { enqueue } from "@/lib/platform/jobs";
import { hasMail } from "@/lib/platform/mail";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { sendScanMail } from "@/lib/scans/mailing/schema";
import { invite, inviteAll, remindAll } from "@/lib/scans/rounds/commands";
import type { RoundView } from "@/lib/scans/rounds/queries";
import type { mayInvite } from "@/lib/scans/rounds/rules";

/** Asks everybody in a round who was not asked yet, by mail where there is mail. */
export async function inviteAndMail(
  tx: TenantTx,
  institutionId: InstitutionId,
  round: RoundView,
  now: Date,
): Promise<Outcome<RefusalOf<typeof mayInvite>, { invited: number }>> {
  const outcome = await invite(tx, institutionId, round, { now, hasMail: hasMail() });
  if (outcome.ok && hasMail()) await enqueue(tx, sendScanMail, {});
  return outcome;
}

/** Asks who was added to a round that runs, by mail where there is mail. Returns how many were asked. */
export async function askAndMail(
  tx: TenantTx,
  institutionId: InstitutionId,
  roundId: string,
  now: Date,
): Promise<number> {
  const asked = await inviteAll(tx, institutionId, [roundId], { now, hasMail: hasMail() });
  if (asked > 0 && hasMail()) await enqueue(tx, sendScanMail, {});
  return asked;
}

/** Reminds who has not answered by mail; refuses when there is no mail, or when nobody is due. */
export async function remindAndMail(
  tx: TenantTx,
  institutionId: InstitutionId,
  { id }: RoundView,
  now: Date,
): Promise<Outcome<"no-mail" | "nobody-to-remind", { reminded: number }>> {
  if (!hasMail()) return refused("no-mail");
  const reminded = await remindAll(tx, institutionId, [id], now);
  if (reminded === 0) return refused("nobody-to-remind");
  await enqueue(tx, sendScanMail, {});
  return done({ reminded });
}

/** Notes which letters left, in one statement, so that a next try does not send them again. */
export async function noteSent(
  tx: TenantTx,
  institutionId: InstitutionId,
  raterIds: readonly string[],
  now: Date,
): Promise<void> {
  await tx.$executeRaw`
    update scan_raters set mail_due = null,
      reminded_on = case when mail_due in ('reminder', 'choose') then ${dayOf(now)}::date else reminded_on end
    where institution_id = ${institutionId}::uuid and id = any(${[...raterIds]}::uuid[]) and mail_due is not null`;
}
