import "server-only";

import type { Actor } from "@/lib/platform/actor";
import type { Typed } from "@/lib/platform/action-state";
import { seal, unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Which form somebody is filling in, and about what; `subject` is an id or a word like "new". */
export type DraftKey = { readonly form: string; readonly subject: string };

/** More than anybody writes at a time; the oldest beyond it go, so that nobody fills the database by typing. */
const draftsAtMost = 50;

/** Keeps what the author has typed so far, sealed, over what was kept before. Returns when it was saved. */
export async function keepDraft(tx: TenantTx, actor: Actor, key: DraftKey, typed: Typed, now: Date) {
  const body = await seal(tx, actor.institutionId, placeOf(actor, key), JSON.stringify(typed));
  await tx.draft.upsert({
    where: {
      institutionId_personId_form_subject: {
        ...key,
        institutionId: actor.institutionId,
        personId: actor.personId,
      },
    },
    create: { ...key, personId: actor.personId, body, updatedAt: now },
    update: { body, updatedAt: now },
    select: { updatedAt: true },
  });
  await tx.$executeRaw`
    delete from drafts where institution_id = ${actor.institutionId}::uuid and person_id = ${actor.personId}::uuid
      and (form, subject) in (select form, subject from drafts
        where institution_id = ${actor.institutionId}::uuid and person_id = ${actor.personId}::uuid
        order by updated_at desc, form, subject offset ${draftsAtMost})`;
  return now;
}

/** The author's own draft, or null. Row-level security shows it to nobody else. */
export async function findDraft(
  tx: TenantTx,
  actor: Actor,
  key: DraftKey,
): Promise<{ typed: Typed; savedAt: Date } | null> {
  const row = await tx.draft.findFirst({
    where: { ...key, personId: actor.personId },
    select: { body: true, updatedAt: true },
  });
  if (!row) return null;
  const text = await unseal(tx, actor.institutionId, placeOf(actor, key), row.body);
  return { typed: JSON.parse(text) as Typed, savedAt: row.updatedAt };
}

/** The author's own drafts of one form about several subjects, in one statement: by subject, those there are. */
export async function listDrafts(
  tx: TenantTx,
  actor: Actor,
  form: string,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, { typed: Typed; savedAt: Date }>> {
  const rows = await tx.draft.findMany({
    where: { form, subject: { in: [...subjects] }, personId: actor.personId },
    select: { subject: true, body: true, updatedAt: true },
    take: draftsAtMost,
  });
  const opened = rows.map(async ({ subject, body, updatedAt }) => {
    const text = await unseal(tx, actor.institutionId, placeOf(actor, { form, subject }), body);
    return [subject, { typed: JSON.parse(text) as Typed, savedAt: updatedAt }] as const;
  });
  return new Map(await Promise.all(opened));
}

/** Ends a draft, in the transaction of the save that made it superfluous. */
export async function dropDraft(tx: TenantTx, actor: Actor, key: DraftKey): Promise<void> {
  await tx.draft.deleteMany({ where: { ...key, personId: actor.personId } });
}

function placeOf(actor: Actor, { form, subject }: DraftKey) {
  return { table: "drafts", id: [actor.personId, form, subject].join("/"), column: "body" };
}
