/** Every reason for which the slice refuses; a form of an action with another one does not compile. */
export const signalRefusals = [
  "not-delivered",
  "sent-enough",
  "settled-already",
  "asked-already",
  "not-asked",
  "not-picked-up",
] as const;

export type SignalRefusal = (typeof signalRefusals)[number];

/** Each reason in words; `t` is of the namespace `signals`. */
export function refusalTexts(t: (key: `refusal.${SignalRefusal}`) => string): Record<SignalRefusal, string> {
  const texts = signalRefusals.map((refusal) => [refusal, t(`refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<SignalRefusal, string>;
}
