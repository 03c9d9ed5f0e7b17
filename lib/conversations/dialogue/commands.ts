import "server-only";

import type { DialogueView } from "@/lib/conversations/dialogue/queries";
import type { Card, CardRefusal } from "@/lib/conversations/dialogue/rules";
import { mayBePrepared } from "@/lib/conversations/preparations/rules";
import type { TalkView } from "@/lib/conversations/queries";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import type { TenantTx } from "@/lib/platform/tenancy";

/** Keeps which cards the coach takes into a talk, over what they chose before; none leaves it to the template again. */
export async function chooseCards(
  tx: TenantTx,
  talk: TalkView,
  dialogue: DialogueView,
  cards: readonly Card[],
  now: Date,
): Promise<Outcome<CardRefusal>> {
  const verdict = mayBePrepared(talk, now);
  if (!verdict.ok) return verdict;
  if (!cards.every((card) => dialogue.cards.includes(card))) return refused("no-such-card");
  const ordered = dialogue.cards.filter((card) => cards.includes(card));
  await tx.$executeRaw`
    insert into conversation_cards (conversation_id, cards) values (${talk.id}::uuid, ${ordered}::text[])
    on conflict (institution_id, conversation_id) do update set cards = excluded.cards,
      version = conversation_cards.version + 1`;
  return allowed;
}
