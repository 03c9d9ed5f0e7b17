import type { GuestsView } from "@/components/conversations/guests/guests-card";
import type { SharedWordsView } from "@/components/conversations/guests/shared-words-card";
import { mayInvite, mayReadGuests } from "@/lib/conversations/guests/policy";
import { findSharedWords, listGuests } from "@/lib/conversations/guests/queries";
import { hasGuests, mayBeShared, mayJoin } from "@/lib/conversations/guests/rules";
import type { TalkView } from "@/lib/conversations/queries";
import { env } from "@/lib/platform/env";
import { newId } from "@/lib/platform/ids";
import { hasMail } from "@/lib/platform/mail";
import type { Reading } from "@/lib/platform/read";

export type TalkGuests = { readonly card: GuestsView; readonly words: SharedWordsView | null };

/** Who joins a talk from outside and what they read of it, for the two it is between; null where nobody can join. */
export async function findGuests({ tx, actor, now }: Reading, talk: TalkView): Promise<TalkGuests | null> {
  if (!hasGuests(talk.kind) || !mayReadGuests(actor, talk)) return null;
  const guests = await listGuests(tx, actor, talk.id, now);
  const isHolder = mayInvite(actor, talk);
  const joining = guests.filter(({ link }) => link !== null);
  const canInvite = isHolder && mayJoin(talk, joining.length, now).ok;
  if (guests.length === 0 && !canInvite && talk.heldOn !== null) return null;
  const shared = talk.heldOn && guests.length > 0 ? await findSharedWords(tx, actor, talk.id) : "";
  return {
    card: {
      talkId: talk.id,
      student: actor.personId === talk.studentId ? null : talk.student.name.givenName,
      guests,
      canInvite,
      isHolder,
      origin: env().PUBLIC_URL,
      hasMail: hasMail(),
    },
    words:
      talk.heldOn && (joining.length > 0 || shared !== "")
        ? {
            talkId: talk.id,
            version: talk.version,
            shared,
            readers: (joining.length > 0 ? joining : guests).map(({ name }) => name),
            canWrite: isHolder && mayBeShared(talk, joining.length, now).ok,
            submission: newId(),
          }
        : null,
  };
}
