import "server-only";

import {
  type Card,
  type CardSet,
  cardsFor,
  noSet,
  pocketOf,
  shippedCards,
  type Template,
  templateOf,
} from "@/lib/conversations/dialogue/rules";
import type { TalkView } from "@/lib/conversations/queries";
import { countingKinds } from "@/lib/conversations/rules";
import type { Actor } from "@/lib/platform/actor";
import { dayOf, rangeOf, schoolYearOf } from "@/lib/platform/calendar";
import type { TenantTx } from "@/lib/platform/tenancy";

/** With what a talk is held: its template and the cards there are for it, and those on the pocket card. */
export type DialogueView = {
  readonly template: Template;
  readonly set: CardSet;
  readonly cards: readonly Card[];
  readonly pocket: readonly Card[];
  /** What the coach chose, in the order they are shown; empty while they leave it to the template. */
  readonly chosen: readonly Card[];
  /** Counts what the coach chose; 0 while they chose nothing. */
  readonly version: number;
};

type Row = {
  readonly sequence: number;
  readonly chosen: string[] | null;
  readonly version: number | null;
  readonly questions: string[] | null;
  readonly leftOut: string[] | null;
};

/** With what a talk is held: by which talk of its year it is, the set it was planned with, and what its coach chose. One statement. */
export async function findDialogue(
  tx: TenantTx,
  actor: Actor,
  talk: TalkView,
  now: Date,
): Promise<DialogueView> {
  const day = talk.heldOn ?? dayOf(talk.plannedFor ?? now);
  const { from } = rangeOf(schoolYearOf(new Date(`${day}T12:00:00Z`)));
  const [row] = await tx.$queryRaw<Row[]>`
    select k.cards as chosen, k.version, s.questions, s.left_out as "leftOut",
      (select count(*)::int + 1 from conversations o where o.institution_id = c.institution_id
        and o.student_id = c.student_id and o.id <> c.id and o.kind = any(${[...countingKinds]}::text[])
        and coalesce(o.held_on, (o.planned_for at time zone 'Europe/Amsterdam')::date) between ${from}::date and ${day}::date
        and (coalesce(o.held_on, (o.planned_for at time zone 'Europe/Amsterdam')::date), o.id) < (${day}::date, c.id)
        and not exists (select from conversation_cancellations x
          where x.institution_id = o.institution_id and x.conversation_id = o.id)) as sequence
    from conversations c
    left join conversation_cards k on k.institution_id = c.institution_id and k.conversation_id = c.id
    left join talk_card_sets s on s.institution_id = c.institution_id and s.id = c.card_set_id
    where c.institution_id = ${actor.institutionId}::uuid and c.id = ${talk.id}::uuid`;
  const template = templateOf({
    ...{ kind: talk.kind, place: talk.place, sequence: row?.sequence ?? 1 },
    studyYear: talk.student.enrolment?.studyYear ?? null,
  });
  const set = setOf(row?.questions, row?.leftOut);
  const cards = cardsFor(template, set);
  const chosen = cards.filter((card) => row?.chosen?.includes(card));
  return {
    ...{ template, set, cards, chosen, version: row?.version ?? 0 },
    pocket: pocketOf(template, set, chosen),
  };
}

/** A set as it lies in the database; a card that the product has no more is no longer left out. */
export function setOf(questions?: readonly string[] | null, leftOut?: readonly string[] | null): CardSet {
  if (!questions || !leftOut) return noSet;
  return { questions, leftOut: shippedCards.filter((card) => leftOut.includes(card)) };
}
