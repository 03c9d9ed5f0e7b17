import "server-only";

import type { Writing } from "@/lib/plans/writing/rules";
import type { Typed } from "@/lib/platform/action-state";
import type { Actor } from "@/lib/platform/actor";
import { deviceKey } from "@/lib/platform/device-key";
import { type DraftKey, findDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Opens a form for long text: its words, its version, the author's draft, and where drafts are kept. */
export async function openWriting(
  tx: TenantTx,
  actor: Actor,
  key: DraftKey,
  { version, text }: { readonly version: number | null; readonly text: Typed },
): Promise<Writing> {
  const draft = await findDraft(tx, actor, key);
  const address = `/api/${actor.institution.slug}/drafts`;
  return {
    submission: newId(),
    version,
    text,
    draft: draft && { typed: draft.typed, savedAt: draft.savedAt.toISOString() },
    keep: { address, ...key, deviceKey: await deviceKey() },
  };
}
