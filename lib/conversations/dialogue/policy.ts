import { mayConfirm, mayReadContent, mayRecord, mayRewrite, type TalkTies } from "@/lib/conversations/policy";
import { type Actor, coordinates, holds, leads } from "@/lib/platform/actor";

/** What the two of a talk take into it, question cards and what the other released: nobody else's (permissions.md 6.3). */
export function mayPrepare(actor: Actor, talk: TalkTies): boolean {
  return mayReadContent(actor, talk);
}

/** Choosing the cards of a talk: who holds it. */
export function mayChooseCards(actor: Actor, talk: TalkTies): boolean {
  return mayRecord(actor, talk);
}

/** Writing before the talk: the student. The coach's preparation is the cards they choose. */
export function mayWriteBefore(actor: Actor, talk: TalkTies): boolean {
  return mayConfirm(actor, talk);
}

/** Saying how deep a talk went: the two who held it. A next coach who reads what was said was not there. */
export function mayJudge(actor: Actor, talk: TalkTies): boolean {
  return mayRewrite(actor, talk);
}

/** Which cards a team uses: who leads it, and its coordinator of career guidance. */
export function mayChangeCards(actor: Actor, teamId: string): boolean {
  return leads(actor, teamId) || coordinates(actor, teamId);
}

/** Which cards every team keeps at least: HR and coordinators of career guidance say so (permissions.md 6.4, templates). */
export function mayChangeMinimum(actor: Actor): boolean {
  return holds(actor, "hr", "lob-coordinator");
}

/** Pages elsewhere that help in talks: coordinators of career guidance and HR keep the list. */
export function mayChangeLinks(actor: Actor): boolean {
  return holds(actor, "hr", "lob-coordinator");
}

/** Reading that list: everybody of staff. */
export function mayReadLinks(actor: Actor): boolean {
  return actor.kind === "staff";
}
