import "server-only";

import { countGuests, keeperOf, placeOfSharedWords } from "@/lib/conversations/guests/queries";
import { type GuestRefusal, lastDayOf, mayBeShared, mayJoin } from "@/lib/conversations/guests/rules";
import { sendGuestLink } from "@/lib/conversations/guests/schema";
import type { TalkView } from "@/lib/conversations/queries";
import type { Actor, InstitutionId } from "@/lib/platform/actor";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import type { Locale } from "@/lib/platform/format";
import { sendOutside } from "@/lib/platform/letters";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import { endLinks, openLink } from "@/lib/platform/personal-link";
import { seal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";

type Guest = {
  readonly name: string;
  readonly company: string;
  readonly email: string;
  readonly locale: Locale;
};

/** Asks somebody from the placement to join a talk by a link of their own; with an address and mail they get a letter. */
export async function inviteGuest(
  tx: TenantTx,
  actor: Actor,
  talk: TalkView,
  { name, company, email, locale }: Guest,
  now: Date,
): Promise<Outcome<GuestRefusal, { guestId: string }>> {
  const { institutionId } = actor;
  await endPastLinks(tx, talk.id, now);
  const verdict = mayJoin(talk, await countGuests(tx, { institutionId }, talk.id, now), now);
  if (!verdict.ok) return verdict;
  const who = { conversationId: talk.id, name, company, endedAt: null };
  if ((await tx.talkGuest.count({ where: who })) > 0) return refused("already-asked");
  const id = newId();
  const expiresOn = lastDayOf(talk.plannedFor && dayOf(talk.plannedFor), dayOf(now));
  const linkKey = await openLink(tx, institutionId, keeperOf(id), expiresOn);
  await tx.talkGuest.create({
    data: { ...who, id, email: email || null, locale, linkKey, invitedAt: now, expiresOn: asDate(expiresOn) },
    select: { id: true },
  });
  const sent = await sendOutside(tx, actor, email, sendGuestLink, { guestId: id });
  return sent.ok ? done({ guestId: id }) : sent;
}

/** Ends the links to a talk that are past their last day, so that whoever had one can be asked again. */
async function endPastLinks(tx: TenantTx, conversationId: string, now: Date): Promise<void> {
  await tx.talkGuest.updateMany({
    where: { conversationId, endedAt: null, expiresOn: { lt: asDate(dayOf(now)) } },
    data: { endedAt: now, linkKey: null, email: null },
  });
}

/** Ends somebody's link: with the next click it opens nothing. What they wrote stays with the talk. */
export async function endGuest(
  tx: TenantTx,
  talkId: string,
  guestId: string,
  now: Date,
): Promise<Outcome<"not-a-guest", { guestId: string }>> {
  const { count } = await tx.talkGuest.updateMany({
    where: { id: guestId, conversationId: talkId, endedAt: null },
    data: { endedAt: now, linkKey: null, email: null },
  });
  if (count === 0) return refused("not-a-guest");
  await endLinks(tx, [guestId]);
  return done({ guestId });
}

/** Writes what guests read of a recorded talk. It counts in the talk's version, because the student confirms it with the rest. */
export async function shareWords(
  tx: TenantTx,
  { institutionId }: Actor,
  talk: TalkView,
  shared: string,
  now: Date,
): Promise<Outcome<GuestRefusal>> {
  const verdict = mayBeShared(talk, await countGuests(tx, { institutionId }, talk.id, now), now);
  if (!verdict.ok) return verdict;
  const body = await seal(tx, institutionId, placeOfSharedWords(talk.id), shared);
  await tx.$executeRaw`
    insert into talk_shared_words (conversation_id, body, updated_at) values (${talk.id}::uuid, ${Buffer.from(body)}, ${now})
    on conflict (institution_id, conversation_id) do update set body = excluded.body, updated_at = excluded.updated_at`;
  await tx.conversation.updateMany({ where: { id: talk.id }, data: { version: { increment: 1 } } });
  return allowed;
}

/** Destroys what the links of guests that are over were made from, and where they were mailed to; returns how many there were. */
export function forgetGuestKeys(tx: TenantTx, institutionId: InstitutionId, now: Date): Promise<number> {
  return tx.$executeRaw`
    update talk_guests set link_key = null, email = null
    where institution_id = ${institutionId}::uuid and expires_on < ${dayOf(now)}::date
      and (link_key is not null or email is not null)`;
}
