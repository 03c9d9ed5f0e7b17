import type { AskingRefusal } from "@/lib/conversations/asking/rules";

/** The sentence for every refusal; `say` translates keys of `talkRequests.refusals`. */
export function askingRefusalText(say: (refusal: AskingRefusal) => string): Record<AskingRefusal, string> {
  return {
    "no-coach": say("no-coach"),
    "asked-already": say("asked-already"),
    "settled-already": say("settled-already"),
  };
}
