"use server";

import * as commands from "@/lib/conversations/dialogue/minimum/commands";
import { claimMinimum } from "@/lib/conversations/dialogue/minimum/queries";
import type { CardMinimum } from "@/lib/conversations/dialogue/minimum/rules";
import { keepMinimumInput } from "@/lib/conversations/dialogue/minimum/schema";
import { mayChangeMinimum } from "@/lib/conversations/dialogue/policy";
import { action } from "@/lib/platform/action";

export const keepMinimum = action({
  permission: "talk.card-minimum",
  input: keepMinimumInput,
  subject: ({ tx, actor }) => claimMinimum(tx, actor),
  allow: mayChangeMinimum,
  edition: (minimum) => ({ version: minimum.number, text: wordsOf(minimum) }),
  run: commands.keepMinimum,
  trail: (_before, { perTemplate, cards }) => ({
    ...{ verb: "change-card-minimum", entity: "talk-card-minimum", entityId: null },
    details: { perTemplate, cards: cards.length },
  }),
  notice: "saved",
});

function wordsOf({ perTemplate, perCompetence, cards }: CardMinimum) {
  const counts = Object.entries({ perTemplate, ...perCompetence }).map(([name, count]) => [
    name,
    String(count),
  ]);
  return { ...Object.fromEntries(counts), card: cards };
}
