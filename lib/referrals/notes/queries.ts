import "server-only";

import type { Actor, PersonName } from "@/lib/platform/actor";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Where a note lies, for its seal. */
export function placeOfNote(id: string) {
  return { table: "referral_notes", id, column: "body" };
}

export type NoteView = {
  readonly id: string;
  readonly author: PersonName;
  readonly writtenAt: Date;
  readonly words: string;
};

type Row = Omit<NoteView, "words"> & { readonly body: Uint8Array };

const mostNotes = 100;

/** What the advisers who handled it noted, the latest first. Only for the one who handles it, or for the student when it is open. */
export async function listNotes(
  tx: TenantTx,
  { institutionId }: Actor,
  referralId: string,
): Promise<NoteView[]> {
  const inst = Prisma.sql`${institutionId}::uuid`;
  const rows = await tx.$queryRaw<Row[]>`
    select n.id, n.written_at as "writtenAt", n.body, ${personNameById(inst, Prisma.sql`n.author_id`)} as author
    from referral_notes n where n.institution_id = ${inst} and n.referral_id = ${referralId}::uuid
    order by n.id desc limit ${mostNotes}`;
  return Promise.all(
    rows.map(async ({ body, ...note }) => ({
      ...note,
      words: await unseal(tx, institutionId, placeOfNote(note.id), body),
    })),
  );
}
