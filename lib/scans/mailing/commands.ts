import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { hasMail } from "@/lib/platform/mail";
import { done, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";
import { invite, remindAll } from "@/lib/scans/rounds/commands";
import type { RoundView } from "@/lib/scans/rounds/queries";
import type { mayInvite } from "@/lib/scans/rounds/rules";

/** Asks everybody in a round who was not asked yet; who has no account is asked by mail. */
export async function inviteAndMail(
  tx: TenantTx,
  institutionId: InstitutionId,
  round: RoundView,
  now: Date,
): Promise<Outcome<RefusalOf<typeof mayInvite>, { invited: number }>> {
  return invite(tx, institutionId, round, { now, hasMail: hasMail() });
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
  return reminded > 0 ? done({ reminded }) : refused("nobody-to-remind");
}
