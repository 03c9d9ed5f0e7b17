import { judgements, type Pattern, patterns } from "@/lib/referrals/patterns/rules";
import { aims } from "@/lib/referrals/rules";

/** Under which name what a deed marks is counted. */
export const markOf = {
  reasons: "referral-reason",
  aims: "referral-aim",
  judgements: "referral-judgement",
  tools: "referral-tool",
  programmes: "referral-programme",
} as const satisfies Record<Pattern, string>;
export const pickUpMark = "pick-up-aim";

/** What is marked; of whom nothing is said is what remains. */
const marked: Record<Pattern, readonly string[]> = {
  ...patterns,
  judgements: judgements.filter((judgement) => judgement !== "open"),
  tools: aims,
  programmes: aims,
};

/** A count of students that is kept for the week: its name, the mark that each of them has, and everything that is marked of them. */
export type KeptCount = {
  readonly name: string;
  readonly each: string;
  readonly marks: readonly { readonly measure: string; readonly value: string }[];
};

const kinds = ["reasons", "aims", "judgements", "tools", "programmes"] as const;

export const referralCount: KeptCount = {
  ...{ name: "referred", each: markOf.reasons },
  marks: kinds.flatMap((kind) => marked[kind].map((value) => ({ measure: markOf[kind], value }))),
};
export const pickUpCount: KeptCount = {
  ...{ name: "picked-up", each: pickUpMark },
  marks: aims.map((value) => ({ measure: pickUpMark, value })),
};

/** The names under which a count is kept. */
export function measuresOf({ name, marks }: KeptCount): string[] {
  return [name, ...marks.map(({ measure, value }) => `${measure}-${value}`)];
}
