import "server-only";

import { wordsIn } from "@/lib/conversations/preparations/rules";
import type { Actor } from "@/lib/platform/actor";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** What somebody wrote before a talk, by what it is about. */
export type Preparation = {
  readonly authorId: string;
  readonly words: Readonly<Record<string, string>>;
  readonly releasedAt: Date | null;
  readonly version: number;
};

export type PreparationsOfTwo = { readonly own: Preparation; readonly other: Preparation | null };

/** Where a preparation lies, for its seal. */
export function placeOfPreparation(talkId: string, authorId: string) {
  return { table: "conversation_preparations", id: `${talkId}/${authorId}`, column: "body" };
}

type Row = Omit<Preparation, "words"> & { readonly body: Uint8Array };

/**
 * What somebody wrote before a talk, and what the other of the two released; what was not released the database
 * shows to its author alone. Only after the policy of that talk let somebody read what is said in it.
 */
export async function findPreparationsOfTwo(
  tx: TenantTx,
  actor: Actor,
  talkId: string,
  between: readonly [string, string],
): Promise<PreparationsOfTwo> {
  const rows = await tx.$queryRaw<Row[]>`
    select author_id::text as "authorId", body, released_at as "releasedAt", version from conversation_preparations
    where institution_id = ${actor.institutionId}::uuid and conversation_id = ${talkId}::uuid
      and author_id = any(${[...between]}::uuid[])
      and (author_id = ${actor.personId}::uuid or released_at is not null) limit 2`;
  const opened = await Promise.all(
    rows.map(async ({ body, ...row }) => {
      const text = await unseal(tx, actor.institutionId, placeOfPreparation(talkId, row.authorId), body);
      return { ...row, words: wordsIn(text) };
    }),
  );
  const none = { authorId: actor.personId, words: {}, releasedAt: null, version: 0 };
  return {
    own: opened.find(({ authorId }) => authorId === actor.personId) ?? none,
    other: opened.find(({ authorId }) => authorId !== actor.personId) ?? null,
  };
}
