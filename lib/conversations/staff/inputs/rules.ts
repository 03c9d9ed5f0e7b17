import { mayBeRecorded, type TalkMoments } from "@/lib/conversations/rules";
import { allowed, type Outcome, refused, type RefusalOf } from "@/lib/platform/outcome";

/**
 * What of the employee's own a talk can start from, each laid in by itself: how they see themselves, and what others
 * see (E2). The leader's view is no third row here: it is what they release of their preparation, in words.
 */
export const inputParts = ["self", "feedback"] as const;
export type InputPart = (typeof inputParts)[number];

/** A closed round of one's own, as far as it can be laid in. */
export type OwnRound = {
  readonly id: string;
  readonly kind: "self" | "feedback";
  /** Whether the employee filled in a form about themselves, and whether anybody else did. */
  readonly hasSelf: boolean;
  readonly hasOthers: boolean;
};

/** Which parts a round can give: one's own answers where there are any, and those of others of a 360 only. */
export function partsOf({ kind, hasSelf, hasOthers }: Omit<OwnRound, "id">): readonly InputPart[] {
  return [
    ...(hasSelf ? (["self"] as const) : []),
    ...(kind === "feedback" && hasOthers ? (["feedback"] as const) : []),
  ];
}

/** Something is laid in a talk until it is recorded, and one of each at a time. */
export function mayLayIn(
  talk: TalkMoments,
  laid: readonly InputPart[],
  part: InputPart,
  now: Date,
): Outcome<"already-laid-in" | RefusalOf<typeof mayBeRecorded>> {
  const verdict = mayBeRecorded(talk, now);
  if (!verdict.ok) return verdict;
  return laid.includes(part) ? refused("already-laid-in") : allowed;
}

export type InputRefusal = RefusalOf<typeof mayLayIn>;
