import { isParty, mayReadContent, mayRecord, type TalkTies } from "@/lib/conversations/policy";
import type { Actor } from "@/lib/platform/actor";

/** Who holds a talk asks somebody from the placement to join it, and writes what they read (permissions.md 6.3, Trialoog report). */
export function mayInvite(actor: Actor, talk: TalkTies): boolean {
  return mayRecord(actor, talk);
}

/** Either of the two ends a link: the talk is about the student. */
export function mayEndGuest(actor: Actor, { student }: TalkTies): boolean {
  return isParty(actor, student);
}

/** Who joins and what they wrote ahead is content of the talk. */
export function mayReadGuests(actor: Actor, talk: TalkTies): boolean {
  return mayReadContent(actor, talk);
}
