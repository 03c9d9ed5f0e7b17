import "server-only";

import { claimAgreement } from "@/lib/conversations/agreements/queries";
import { isParty } from "@/lib/conversations/policy";
import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { claimDesk, type Desk } from "@/lib/portfolio/standing/queries";

/** Which agreements somebody has in their own portfolio already, with the item each became. */
export async function listKept(
  tx: TenantTx,
  { personId }: Actor,
  agreementIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (agreementIds.length === 0) return new Map();
  const rows = await tx.portfolioItem.findMany({
    where: { personId, originId: { in: [...agreementIds] } },
    select: { id: true, originId: true },
    take: agreementIds.length,
  });
  return new Map(rows.flatMap(({ id, originId }) => (originId ? [[originId, id] as const] : [])));
}

/** An agreement of one's own talk, to take over into one's own portfolio; null when it is another's. */
export async function claimOwnAgreement(
  tx: TenantTx,
  actor: Actor,
  agreementId: string,
  now: Date,
): Promise<(Desk & { readonly agreementId: string }) | null> {
  const agreement = await claimAgreement(tx, actor, agreementId, now);
  if (!agreement || agreement.student.id !== actor.personId || !isParty(actor, agreement.student))
    return null;
  return { ...(await claimDesk(tx, actor, now)), agreementId };
}
