import { isCompleted, stateOf, type TalkMoments } from "@/lib/conversations/rules";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

/** How somebody found a talk: could I say what I wanted, were we equals, do I know how to go on (E6). */
export const ratingQuestions = ["heard", "equal", "onward"] as const;
export type RatingQuestion = (typeof ratingQuestions)[number];

/** From hardly to entirely. */
export const ratingSteps = ["1", "2", "3", "4"] as const;

export type Rating = Readonly<Record<RatingQuestion, number>>;

/** A talk is looked back on once it took place. */
export function mayBeRated(talk: TalkMoments, now: Date): Outcome<"not-recorded-yet"> {
  return isCompleted(stateOf(talk, now)) ? allowed : refused("not-recorded-yet");
}
