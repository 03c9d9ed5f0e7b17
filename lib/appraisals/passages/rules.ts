import { allowed, type Outcome, refused } from "@/lib/platform/outcome";

export const answers = ["given", "declined"] as const;

/** What the employee did with the request to quote something of their own. */
export type Answer = (typeof answers)[number];

export const longestRequest = 500;
export const longestPassage = 3000;

/** An appraisal that leans on more than a few of somebody's own words is no appraisal any more. */
export const mostPassages = 5;

export function mayAskPassage(there: number): Outcome<"too-many-passages"> {
  return there < mostPassages ? allowed : refused("too-many-passages");
}

/** The employee keeps something to themselves until it is laid, also of a talk that is not held. */
export function mayKeepBack({ laidAt }: { readonly laidAt: Date | null }): Outcome<"laid-already"> {
  return laidAt ? refused("laid-already") : allowed;
}

/** The leader takes a request back as long as nobody answered it. */
export function mayWithdrawRequest({
  answer,
}: {
  readonly answer: Answer | null;
}): Outcome<"passage-answered"> {
  return answer === null ? allowed : refused("passage-answered");
}
