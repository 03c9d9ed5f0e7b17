import "server-only";

import { dropDraft } from "@/lib/platform/drafts";
import { newId } from "@/lib/platform/ids";
import { allowed } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { seal } from "@/lib/platform/seal";
import { draftOfNote } from "@/lib/referrals/drafts/rules";
import { placeOfNote } from "@/lib/referrals/notes/queries";
import { mayBeAsked, mayBeOpened } from "@/lib/referrals/notes/rules";
import type { ReferralView } from "@/lib/referrals/queries";
import { mayBeWorkedOn } from "@/lib/referrals/rules";

/** Adds to what the adviser keeps for themselves; a note stays as it was written. */
export async function addNote({ tx, actor, now }: WorkContext, referral: ReferralView, words: string) {
  const verdict = mayBeWorkedOn(referral);
  if (!verdict.ok) return verdict;
  const id = newId();
  const body = new Uint8Array(await seal(tx, actor.institutionId, placeOfNote(id), words));
  const data = { id, referralId: referral.id, authorId: actor.personId, body, writtenAt: now };
  await tx.referralNote.create({ data, select: { id: true } });
  await dropDraft(tx, actor, draftOfNote(referral.id));
  return allowed;
}

/** The student asks to read them: the adviser talks them through first, and has a week for it. */
export async function askNotes({ tx, now }: WorkContext, referral: ReferralView) {
  const verdict = mayBeAsked(referral);
  if (!verdict.ok) return verdict;
  await tx.referral.updateMany({ where: { id: referral.id }, data: { notesAskedAt: now } });
  return allowed;
}

export async function openNotes({ tx, now }: WorkContext, referral: ReferralView) {
  const verdict = mayBeOpened(referral, now);
  if (!verdict.ok) return verdict;
  await tx.referral.updateMany({ where: { id: referral.id }, data: { notesOpenedAt: now } });
  return allowed;
}
