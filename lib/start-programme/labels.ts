import type { StartRefusal } from "@/lib/start-programme/rules";

/** The sentence for every refusal; `say` translates keys of `startProgramme.refusals`. */
export function startRefusalText(say: (refusal: StartRefusal) => string): Record<StartRefusal, string> {
  return { "no-start": say("no-start"), "reason-missing": say("reason-missing") };
}
