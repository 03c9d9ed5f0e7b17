import type { Actor } from "@/lib/platform/actor";

/** An assignment that ended with a successor, as the policy sees it. */
export type HandoverTies = { readonly formerCoachId: string };

/** One note for the next coach, by who was the coach: it opens nothing of the student to them (6.3, "C handover"). */
export function mayWriteNote(actor: Actor, { formerCoachId }: HandoverTies): boolean {
  return actor.kind === "staff" && actor.personId === formerCoachId;
}
