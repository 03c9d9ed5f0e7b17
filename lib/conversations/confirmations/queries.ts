import "server-only";

import type { Actor } from "@/lib/platform/actor";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Where an objection lies, for its seal. */
export function placeOfObjection(talkId: string) {
  return { table: "conversation_objections", id: talkId, column: "body" };
}

export type ObjectionView = { readonly words: string; readonly objectedAt: Date };

/** What the student held against a report; null where they held nothing. Only after mayReadContent. */
export async function findObjection(
  tx: TenantTx,
  actor: Actor,
  talkId: string,
): Promise<ObjectionView | null> {
  const row = await tx.conversationObjection.findFirst({
    where: { conversationId: talkId },
    select: { body: true, objectedAt: true },
  });
  if (!row) return null;
  const words = await unseal(tx, actor.institutionId, placeOfObjection(talkId), row.body);
  return { words, objectedAt: row.objectedAt };
}
