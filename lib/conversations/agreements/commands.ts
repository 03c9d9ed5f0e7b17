import "server-only";

import { type Agreement, mayReopen, maySettle, type Settlement } from "@/lib/conversations/agreements/rules";
import { placeOfAgreement } from "@/lib/conversations/agreements/queries";
import type { AgreementInput } from "@/lib/conversations/schema";
import type { Actor } from "@/lib/platform/actor";
import { asDate } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

type Made = { readonly talkId: string; readonly studentId: string };

/** Writes down what was agreed in a talk, sealed. */
export async function makeAgreements(
  tx: TenantTx,
  actor: Actor,
  { talkId, studentId }: Made,
  agreements: readonly AgreementInput[],
): Promise<void> {
  const rows = [];
  for (const { text, doer, dueOn } of agreements) {
    const id = newId();
    const body = await seal(tx, actor.institutionId, placeOfAgreement(id), text);
    rows.push({ id, conversationId: talkId, studentId, doer, body, dueOn: dueOn ? asDate(dueOn) : null });
  }
  if (rows.length > 0) await tx.agreement.createMany({ data: rows });
}

/** Says how an agreement ended. Refuses when that was said already. */
export async function settleAgreement(
  tx: TenantTx,
  agreement: Agreement & { readonly id: string },
  settlement: Settlement,
  now: Date,
) {
  const verdict = maySettle(agreement);
  if (!verdict.ok) return verdict;
  await tx.$executeRaw`
    update agreements set settlement = ${settlement}, settled_at = ${now} where id = ${agreement.id}::uuid`;
  return allowed;
}

/** Opens a settled agreement again. */
export async function reopenAgreement(tx: TenantTx, agreement: Agreement & { readonly id: string }) {
  const verdict = mayReopen(agreement);
  if (!verdict.ok) return verdict;
  await tx.$executeRaw`update agreements set settlement = null, settled_at = null where id = ${agreement.id}::uuid`;
  return allowed;
}
