import type { WorkshopRefusal } from "@/lib/plans/workshop/rules";

const refusalLabel = {
  closed: "refusal.closed",
  "partner-gone": "refusal.partnerGone",
  "with-oneself": "refusal.withOneself",
  "too-many-cards": "refusal.tooManyCards",
  "taken-over": "refusal.takenOver",
  "goal-gone": "refusal.goalGone",
  "card-gone": "refusal.cardGone",
  "nothing-arranged": "refusal.nothingArranged",
} as const satisfies Record<WorkshopRefusal, string>;

/** Each refusal of the workshop in the reader's words (namespace `planWorkshop`). */
export function workshopRefusals(
  t: (key: (typeof refusalLabel)[WorkshopRefusal]) => string,
): Record<WorkshopRefusal, string> {
  const entries = Object.entries(refusalLabel).map(([refusal, key]) => [refusal, t(key)]);
  return Object.fromEntries(entries) as Record<WorkshopRefusal, string>;
}
