import "server-only";

import { readThoughts, type Thoughts } from "@/lib/conversations/staff/preparations/rules";
import type { StaffTalkView } from "@/lib/conversations/staff/queries";
import type { Actor } from "@/lib/platform/actor";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

export type PreparationView = {
  readonly authorId: string;
  readonly thoughts: Thoughts;
  readonly releasedAt: Date | null;
  readonly version: number;
};

export type Preparations = { readonly own: PreparationView; readonly other: PreparationView | null };

/** Where a preparation lies, for its seal. */
export function placeOfPreparation(talkId: string, authorId: string) {
  return { table: "conversation_preparations", id: `${talkId}/${authorId}`, column: "body" };
}

type Row = Omit<PreparationView, "thoughts"> & { readonly body: Uint8Array };

/**
 * What somebody wrote before a talk, and what the other of the two released; what was not released the database
 * shows to its author alone. Only after mayReadStaffContent.
 */
export async function findPreparations(
  tx: TenantTx,
  actor: Actor,
  talk: Pick<StaffTalkView, "id" | "employeeId" | "holderId">,
): Promise<Preparations> {
  const rows = await tx.$queryRaw<Row[]>`
    select author_id::text as "authorId", body, released_at as "releasedAt", version from conversation_preparations
    where institution_id = ${actor.institutionId}::uuid and conversation_id = ${talk.id}::uuid
      and author_id = any(${[talk.employeeId, talk.holderId]}::uuid[])
      and (author_id = ${actor.personId}::uuid or released_at is not null) limit 2`;
  const opened = await Promise.all(
    rows.map(async ({ body, ...row }) => {
      const text = await unseal(tx, actor.institutionId, placeOfPreparation(talk.id, row.authorId), body);
      return { ...row, thoughts: readThoughts(text) };
    }),
  );
  const none = { authorId: actor.personId, thoughts: {}, releasedAt: null, version: 0 };
  return {
    own: opened.find(({ authorId }) => authorId === actor.personId) ?? none,
    other: opened.find(({ authorId }) => authorId !== actor.personId) ?? null,
  };
}
