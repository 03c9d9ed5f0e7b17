import "server-only";

import type { InstitutionId } from "@/lib/platform/actor";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import type { Locale } from "@/lib/platform/format";
import { tokenOfLink } from "@/lib/platform/personal-link";
import { unseal } from "@/lib/platform/seal";
import type { TenantTx } from "@/lib/platform/tenancy";
import { inLanguage } from "@/lib/platform/words";

/** Somebody from the placement who joins a talk, for the two it is between. */
export type GuestView = {
  readonly id: string;
  readonly name: string;
  readonly company: string;
  readonly hasMail: boolean;
  readonly expiresOn: Day;
  readonly openedOn: Day | null;
  /** What they wrote ahead of the talk, and what they said of what came of it; empty while they did not. */
  readonly preparation: string;
  readonly reaction: string;
  readonly confirmedOn: Day | null;
  /** Null once it is over. */
  readonly link: string | null;
};

type Row = Omit<GuestView, "preparation" | "reaction" | "link"> & {
  readonly preparation: Uint8Array | null;
  readonly reaction: Uint8Array | null;
  readonly linkKey: Uint8Array | null;
  readonly locale: Locale;
  readonly hasEnded: boolean;
};

type Where = { readonly institutionId: InstitutionId };

/** Who joins a talk from outside, those whose link was ended included once they wrote something. Only after mayReadGuests. */
export async function listGuests(
  tx: TenantTx,
  { institutionId }: Where,
  talkId: string,
  now: Date,
): Promise<GuestView[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select id, name, company, email is not null as "hasMail", expires_on::text as "expiresOn", opened_on::text as "openedOn",
      preparation, reaction, confirmed_on::text as "confirmedOn", link_key as "linkKey", locale,
      ended_at is not null or expires_on < ${dayOf(now)}::date as "hasEnded"
    from talk_guests
    where institution_id = ${institutionId}::uuid and conversation_id = ${talkId}::uuid
      and (ended_at is null or preparation is not null or confirmed_on is not null)
    order by invited_at, id limit 20`;
  return Promise.all(
    rows.map(async ({ linkKey, hasEnded, locale, ...row }) => ({
      ...row,
      preparation: await wordsOf(tx, institutionId, row.id, "preparation", row.preparation),
      reaction: await wordsOf(tx, institutionId, row.id, "reaction", row.reaction),
      link: linkKey && !hasEnded ? await pathOfGuest(tx, institutionId, row.id, { linkKey, locale }) : null,
    })),
  );
}

/** How many can join a talk by a link that still works. */
export async function countGuests(
  tx: TenantTx,
  { institutionId }: Where,
  talkId: string,
  now: Date,
): Promise<number> {
  const works = { endedAt: null, expiresOn: { gte: asDate(dayOf(now)) } };
  return tx.talkGuest.count({ where: { institutionId, conversationId: talkId, ...works } });
}

/** What guests of a talk read of it; empty while nothing was written. */
export async function findSharedWords(
  tx: TenantTx,
  { institutionId }: Where,
  talkId: string,
): Promise<string> {
  const [row] = await tx.$queryRaw<{ body: Uint8Array }[]>`
    select body from talk_shared_words
    where institution_id = ${institutionId}::uuid and conversation_id = ${talkId}::uuid`;
  return row ? unseal(tx, institutionId, placeOfSharedWords(talkId), row.body) : "";
}

/** Where a guest's link leads, out of its sealed key, and in which language it begins. */
export async function pathOfGuest(
  tx: TenantTx,
  institutionId: InstitutionId,
  guestId: string,
  { linkKey, locale }: { readonly linkKey: Uint8Array; readonly locale: Locale },
): Promise<string> {
  const token = await tokenOfLink(tx, institutionId, keeperOf(guestId), linkKey);
  return inLanguage(`/r/gesprek/${token}`, locale);
}

/** Words of a guest as they lie sealed; empty where there are none. */
export async function wordsOf(
  tx: TenantTx,
  institutionId: InstitutionId,
  guestId: string,
  column: "preparation" | "reaction",
  body: Uint8Array | null,
): Promise<string> {
  return body ? unseal(tx, institutionId, placeOfGuest(guestId, column), body) : "";
}

/** The row of a guest: it keeps the key of their link. */
export function keeperOf(guestId: string) {
  return { table: "talk_guests", id: guestId };
}

/** Where what a guest wrote lies sealed. */
export function placeOfGuest(guestId: string, column: "preparation" | "reaction") {
  return { ...keeperOf(guestId), column };
}

/** Where what guests of a talk read lies sealed. */
export function placeOfSharedWords(talkId: string) {
  return { table: "talk_shared_words", id: talkId, column: "body" };
}
