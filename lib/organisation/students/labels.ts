import type { CoachRefusal } from "@/lib/organisation/students/rules";

/** The sentence for every refusal of a change of coach; `say` translates keys of `conversations.coach.refusals`. */
export function coachRefusalText(say: (refusal: CoachRefusal) => string): Record<CoachRefusal, string> {
  return {
    "has-coach": say("has-coach"),
    "unknown-coach": say("unknown-coach"),
    "no-coach-yet": say("no-coach-yet"),
    "same-coach": say("same-coach"),
    "first-coach": say("first-coach"),
  };
}
