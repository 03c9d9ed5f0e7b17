import "server-only";

import type { Writing } from "@/lib/plans/writing/rules";
import type { Typed } from "@/lib/platform/action-state";
import type { Actor } from "@/lib/platform/actor";
import { deviceKey } from "@/lib/platform/device-key";
import { type DraftKey, findDraft, listDrafts } from "@/lib/platform/drafts";
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
  return writingOf(actor, key, { version, text, draft }, await deviceKey());
}

/** As openWriting, for several forms of one kind on a page: by subject. */
export async function openWritings(
  tx: TenantTx,
  actor: Actor,
  form: string,
  editions: ReadonlyMap<string, { readonly version: number | null; readonly text: Typed }>,
): Promise<ReadonlyMap<string, Writing>> {
  const drafts = await listDrafts(tx, actor, form, [...editions.keys()]);
  const device = await deviceKey();
  const each = [...editions].map(([subject, edition]) => {
    const opened = { ...edition, draft: drafts.get(subject) ?? null };
    return [subject, writingOf(actor, { form, subject }, opened, device)] as const;
  });
  return new Map(each);
}

type Opened = Pick<Writing, "version" | "text"> & { readonly draft: Awaited<ReturnType<typeof findDraft>> };

function writingOf(actor: Actor, key: DraftKey, { version, text, draft }: Opened, device: string): Writing {
  return {
    submission: newId(),
    version,
    text,
    draft: draft && { typed: draft.typed, savedAt: draft.savedAt.toISOString() },
    keep: { address: `/api/${actor.institution.slug}/drafts`, ...key, deviceKey: device },
  };
}
