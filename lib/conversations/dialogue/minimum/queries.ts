import "server-only";

import { type CardMinimum, usualMinimum } from "@/lib/conversations/dialogue/minimum/rules";
import { shippedCards } from "@/lib/conversations/dialogue/rules";
import type { CareerCompetence } from "@/lib/conversations/rules";
import type { Actor } from "@/lib/platform/actor";
import type { TenantTx } from "@/lib/platform/tenancy";
import { claimSettings } from "@/lib/settings/queries";

type Row = Readonly<Record<CareerCompetence, number>> & {
  readonly number: number;
  readonly perTemplate: number;
  readonly cards: string[];
};

/** What every team keeps of the product's cards; a card that the product has no more is asked no longer. */
export async function findMinimum(tx: TenantTx, { institutionId }: Actor): Promise<CardMinimum> {
  const [row] = await tx.$queryRaw<Row[]>`
    select number, per_template::int as "perTemplate", qualities::int, motives::int, exploration::int, steering::int,
      networking::int, cards
    from talk_card_minimums where institution_id = ${institutionId}::uuid order by number desc limit 1`;
  if (!row) return usualMinimum;
  const { number, perTemplate, cards, ...perCompetence } = row;
  return { number, perTemplate, perCompetence, cards: shippedCards.filter((card) => cards.includes(card)) };
}

/** As findMinimum, while nobody else changes it until this transaction ends. */
export async function claimMinimum(tx: TenantTx, actor: Actor): Promise<CardMinimum> {
  await claimSettings(tx, actor.institutionId);
  return findMinimum(tx, actor);
}
