import type { RoundRefusal } from "@/lib/conversations/rounds/rules";

/** The sentence for every refusal about a round of talks; `say` translates keys of `talkRounds.refusals`. */
export function roundRefusalText(say: (refusal: RoundRefusal) => string): Record<RoundRefusal, string> {
  return {
    "period-passed": say("period-passed"),
    "period-backwards": say("period-backwards"),
    "period-outside": say("period-outside"),
    "period-long": say("period-long"),
    "choose-by-outside": say("choose-by-outside"),
    "not-chosen-in": say("not-chosen-in"),
    "still-choosing": say("still-choosing"),
    closed: say("closed"),
    "too-late": say("too-late"),
    "own-too-late": say("own-too-late"),
    "slot-twice": say("slot-twice"),
    "slot-gone": say("slot-gone"),
    "slot-taken": say("slot-taken"),
    "no-slots": say("no-slots"),
  };
}
