import type { CoachRefusal } from "@/lib/organisation/students/rules";

/** Why a change of coach was refused: keys under `conversations.coach.refusals`. */
export const coachRefusalKey: Record<CoachRefusal, CoachRefusal> = {
  "has-coach": "has-coach",
  "unknown-coach": "unknown-coach",
  "no-coach-yet": "no-coach-yet",
  "same-coach": "same-coach",
};
