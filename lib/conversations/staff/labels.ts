import type { AgreementRefusal } from "@/lib/conversations/agreements/rules";
import type { TalkRefusal } from "@/lib/conversations/rules";
import type { InputRefusal } from "@/lib/conversations/staff/inputs/rules";
import type { PreparationRefusal } from "@/lib/conversations/preparations/rules";
import type { RequestRefusal } from "@/lib/conversations/staff/requests/rules";

/** Every reason for which a write about a talk with staff is refused. */
const refusals = [
  "in-the-past",
  "too-far-ahead",
  "not-held-yet",
  "too-long-ago",
  "already-recorded",
  "cancelled",
  "not-recorded-yet",
  "already-confirmed",
  "nothing-written",
  "already-settled",
  "still-open",
  "too-many",
  "already-answered",
  "already-laid-in",
] as const satisfies readonly (
  | TalkRefusal
  | AgreementRefusal
  | PreparationRefusal
  | RequestRefusal
  | InputRefusal
)[];

type StaffRefusal = (typeof refusals)[number];

/** Each reason in words; `t` is of the namespace `staffTalks`. */
export function staffRefusalTexts(
  t: (key: `refusals.${StaffRefusal}`) => string,
): Record<StaffRefusal, string> {
  const texts = refusals.map((refusal) => [refusal, t(`refusals.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<StaffRefusal, string>;
}
