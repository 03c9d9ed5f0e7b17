import type { CalendarRefusal } from "@/lib/settings/calendar/rules";
import type { ConsentRefusal, StaffList } from "@/lib/settings/consents/rules";
import type { MinimumName, MinimumRefusal } from "@/lib/settings/rules";

/** Message keys of the namespace `settings`, for each value, list and refusal there is. */
export const minimumLabel = {
  requiredTalks: "minimums.requiredTalks.label",
  talkMinutes: "minimums.talkMinutes.label",
  placementVisits: "minimums.placementVisits.label",
  visitMinutes: "minimums.visitMinutes.label",
  minimumStaff: "minimums.minimumStaff.label",
  minimumStudents: "minimums.minimumStudents.label",
  contractHorizonMonths: "minimums.contractHorizonMonths.label",
} as const satisfies Record<MinimumName, string>;

export const listLabel = {
  hours: "consent.lists.hours",
  talks: "consent.lists.talks",
  "lesson-visits": "consent.lists.lessonVisits",
  training: "consent.lists.training",
  feedback: "consent.lists.feedback",
} as const satisfies Record<StaffList, string>;

const refusals = {
  "staff-lowered": "refusals.staffLowered",
  "students-lowered": "refusals.studentsLowered",
  "no-holidays": "refusals.noHolidays",
  "too-few-weeks": "refusals.tooFewWeeks",
  "other-year": "refusals.otherYear",
  "in-the-future": "refusals.inTheFuture",
  "already-waiting": "refusals.alreadyWaiting",
  "not-waiting": "refusals.notWaiting",
  "own-record": "refusals.ownRecord",
  ended: "refusals.ended",
} as const satisfies Record<MinimumRefusal | CalendarRefusal | ConsentRefusal, string>;

type Refusal = keyof typeof refusals;

/** Each reason a setting is not kept for, in words. */
export function settingsRefusals(t: (key: (typeof refusals)[Refusal]) => string): Record<Refusal, string> {
  const words = Object.entries(refusals).map(([refusal, key]) => [refusal, t(key)]);
  return Object.fromEntries(words) as Record<Refusal, string>;
}
