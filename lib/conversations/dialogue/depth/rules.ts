import { isCompleted, stateOf, type TalkMoments } from "@/lib/conversations/rules";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** How deep a talk went (O10), from keeping to the surface to what truly matters. */
export const depths = ["1", "2", "3", "4"] as const;

/** A talk is looked back on once it took place. */
export function mayBeJudged(talk: TalkMoments, now: Date): Outcome<"not-recorded-yet"> {
  return isCompleted(stateOf(talk, now)) ? allowed : refused("not-recorded-yet");
}
