import type { CardMinimum } from "@/lib/conversations/dialogue/minimum/rules";
import type { CardSet } from "@/lib/conversations/dialogue/rules";

/** More own questions than these nobody gets to in a talk, besides the product's. */
export const mostOwnQuestions = 6;
export const longestOwnQuestion = 200;

/** What a team uses in talks that are planned from now on; number 0 as long as it chose nothing. */
export type TeamCards = CardSet & { readonly teamId: string; readonly number: number };

/** As TeamCards, with what the team keeps at least of whatever it chooses next. */
export type ChangingCards = TeamCards & { readonly minimum: CardMinimum };
