import "server-only";

import type { Confirmation } from "@/lib/conversations/confirmations/rules";
import { findSharedWords, wordsOf } from "@/lib/conversations/guests/queries";
import { type GuestStage, stageOf } from "@/lib/conversations/guests/rules";
import { coachOfTalk, firstSignIn } from "@/lib/conversations/queries";
import type { Kind, Place } from "@/lib/conversations/rules";
import type { PersonName } from "@/lib/platform/actor";
import { asDate, type Day, dayOf } from "@/lib/platform/calendar";
import type { HolderContext } from "@/lib/platform/link-action";
import { personNameById } from "@/lib/platform/person-name";
import { Prisma } from "@/lib/platform/prisma/client";
import { runsOn } from "@/lib/platform/running";

/** A talk as somebody from the placement sees it: that it is, with whom, what they said themselves, and what was opened to them. */
export type GuestTalkView = {
  readonly guestId: string;
  readonly stage: GuestStage;
  readonly kind: Kind;
  readonly place: Place | null;
  readonly room: string;
  readonly plannedFor: Date | null;
  readonly heldOn: Day | null;
  readonly guestName: string;
  readonly studentName: PersonName;
  readonly coachName: PersonName;
  readonly institutionName: string;
  readonly expiresOn: Day;
  readonly preparation: string;
  readonly preparedOn: Day | null;
  /** Empty until the student's word on what came of the talk is final. */
  readonly shared: string;
  readonly reaction: string;
  readonly confirmedOn: Day | null;
};

type Row = Omit<GuestTalkView, "stage" | "preparation" | "shared" | "reaction"> &
  Confirmation & {
    readonly talkId: string;
    readonly isCancelled: boolean;
    readonly preparation: Uint8Array | null;
    readonly reaction: Uint8Array | null;
  };

/** The talk a link is for; null once the link was ended or is over, or the student left. The day is kept, for the two to see. */
export async function findGuestTalk(context: HolderContext): Promise<GuestTalkView | null> {
  const { tx, holder, now } = context;
  const row = await findRow(context);
  if (!row) return null;
  const { institutionId } = holder;
  const {
    talkId,
    isCancelled: _off,
    confirmedAt: _at,
    confirmedHow: _how,
    firstSignInAt: _since,
    ...told
  } = row;
  const stage = stageOf(row, dayOf(now));
  await tx.talkGuest.updateMany({ where: { id: row.guestId }, data: { openedOn: asDate(dayOf(now)) } });
  return {
    ...told,
    stage,
    preparation: await wordsOf(tx, institutionId, row.guestId, "preparation", row.preparation),
    shared: stage === "after" ? await findSharedWords(tx, { institutionId }, talkId) : "",
    reaction: await wordsOf(tx, institutionId, row.guestId, "reaction", row.reaction),
  };
}

/** As findGuestTalk, without its words, and nobody else writes about the student until this transaction ends. */
export async function claimGuestTalk(context: HolderContext) {
  const { tx, holder } = context;
  await tx.$queryRaw`
    select from students s
    join conversations c on c.institution_id = s.institution_id and c.student_id = s.person_id
    join talk_guests g on g.institution_id = c.institution_id and g.conversation_id = c.id
    where g.institution_id = ${holder.institutionId}::uuid and g.id = ${holder.recordId}::uuid for update of s`;
  const row = await findRow(context);
  return (
    row && { guestId: row.guestId, confirmedOn: row.confirmedOn, stage: stageOf(row, dayOf(context.now)) }
  );
}

export type ClaimedGuestTalk = NonNullable<Awaited<ReturnType<typeof claimGuestTalk>>>;

async function findRow({ tx, holder, now }: HolderContext): Promise<Row | null> {
  const { institutionId } = holder;
  const today = dayOf(now);
  const [row] = await tx.$queryRaw<Row[]>`
    select g.id as "guestId", c.id as "talkId", c.kind, c.place, c.room, c.planned_for as "plannedFor", c.held_on::text as "heldOn",
      g.name as "guestName", o.name as "institutionName", g.expires_on::text as "expiresOn", g.preparation,
      g.prepared_on::text as "preparedOn", g.reaction, g.confirmed_on::text as "confirmedOn",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, Prisma.sql`c.student_id`)} as "studentName",
      ${personNameById(Prisma.sql`${institutionId}::uuid`, coachOfTalk(today))} as "coachName",
      exists (select from conversation_cancellations x
        where x.institution_id = ${institutionId}::uuid and x.conversation_id = c.id) as "isCancelled",
      k.confirmed_at as "confirmedAt", k.how as "confirmedHow", ${firstSignIn} as "firstSignInAt"
    from talk_guests g
    join conversations c on c.institution_id = ${institutionId}::uuid and c.id = g.conversation_id
    left join conversation_confirmations k on k.institution_id = ${institutionId}::uuid and k.conversation_id = c.id
      and k.person_id = c.student_id
    join institutions o on o.id = ${institutionId}::uuid
    where g.institution_id = ${institutionId}::uuid and g.id = ${holder.recordId}::uuid
      and g.ended_at is null and g.expires_on >= ${today}::date and exists (select from enrolments e
        where e.institution_id = ${institutionId}::uuid and e.student_id = c.student_id and ${runsOn(Prisma.sql`e`, today)})`;
  return row ?? null;
}
