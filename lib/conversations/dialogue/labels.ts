import type { ConfirmationRefusal } from "@/lib/conversations/confirmations/rules";
import type { LinkRefusal } from "@/lib/conversations/dialogue/links/rules";
import type { keepsMinimum } from "@/lib/conversations/dialogue/minimum/rules";
import type { CardRefusal } from "@/lib/conversations/dialogue/rules";
import type { PreparationRefusal } from "@/lib/conversations/preparations/rules";
import type { RefusalOf } from "@/lib/platform/outcome";

/** Every reason for which a write about preparing, holding or closing a talk with a student is refused. */
const refusals = [
  "already-recorded",
  "cancelled",
  "not-recorded-yet",
  "already-confirmed",
  "nothing-written",
  "no-such-card",
  "below-minimum",
  "link-there",
  "too-many-links",
  "objected-before",
  "not-together",
  "too-late-to-object",
] as const satisfies readonly (
  | PreparationRefusal
  | CardRefusal
  | RefusalOf<typeof keepsMinimum>
  | LinkRefusal
  | ConfirmationRefusal
)[];

type DialogueRefusal = (typeof refusals)[number];

/** Each reason in words; `t` is of the namespace `dialogue`. */
export function dialogueRefusalTexts(
  t: (key: `refusals.${DialogueRefusal}`) => string,
): Record<DialogueRefusal, string> {
  const texts = refusals.map((refusal) => [refusal, t(`refusals.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<DialogueRefusal, string>;
}
