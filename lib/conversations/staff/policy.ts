import type { StaffKind } from "@/lib/conversations/staff/rules";
import { type Actor, holds } from "@/lib/platform/actor";

/** A talk as the policy sees it: the two it is between, and whether the holder may still hold it with this employee. */
export type StaffTalkTies = {
  readonly kind: StaffKind;
  readonly employeeId: string;
  readonly holderId: string;
  readonly isStillHeld: boolean;
};

/** Everybody of staff has talks of their own, leaders and directors too (H9). */
export function mayReadOwnTalks(actor: Actor): boolean {
  return actor.kind === "staff";
}

export function isEmployee(actor: Actor, { employeeId }: Pick<StaffTalkTies, "employeeId">): boolean {
  return actor.kind === "staff" && actor.personId === employeeId;
}

/** Who holds the talk, as long as the relation by which they hold it runs. */
export function isHolder(actor: Actor, { holderId, isStillHeld }: StaffTalkTies): boolean {
  return actor.kind === "staff" && actor.personId === holderId && isStillHeld;
}

/** That there is a talk, and when: the two it is between, the holder also afterwards (6.1: facts remain). */
export function mayReadStaffTalk(actor: Actor, talk: StaffTalkTies): boolean {
  return isEmployee(actor, talk) || (actor.kind === "staff" && actor.personId === talk.holderId);
}

/**
 * What was said, prepared, agreed and asked: the employee, and the holder while the relation runs. No office opens
 * it, nor a leader after them (permissions.md 6.2, 6.5-3).
 */
export function mayReadStaffContent(actor: Actor, talk: StaffTalkTies): boolean {
  return isEmployee(actor, talk) || isHolder(actor, talk);
}

/** Moving it or calling it off: either of the two. */
export function mayArrange(actor: Actor, talk: StaffTalkTies): boolean {
  return mayReadStaffContent(actor, talk);
}

/** Recording it and answering what was asked. */
export function mayRecordStaffTalk(actor: Actor, talk: StaffTalkTies): boolean {
  return isHolder(actor, talk);
}

/** Of a functioning talk the employee writes no report, but a reaction beside it (permissions.md 6.2). */
export function mayRewriteOwn(actor: Actor, talk: StaffTalkTies): boolean {
  return isEmployee(actor, talk) && talk.kind !== "functioning";
}

/** Agreeing and reacting. */
export function mayReact(actor: Actor, talk: StaffTalkTies): boolean {
  return isEmployee(actor, talk);
}

/** Asking: only while who held the talk can still answer. */
export function mayAskRequest(actor: Actor, talk: StaffTalkTies): boolean {
  return isEmployee(actor, talk) && talk.isStillHeld;
}

/** How many had a talk this school year, above the minimum and without a name (permissions.md 6.2). */
export function mayReadCoverage(actor: Actor): boolean {
  return holds(actor, "hr", "directorate");
}

/** Laying something of one's own in a talk: the employee alone, while somebody holds it who can read it (E2). */
export function mayLayInOwn(actor: Actor, talk: StaffTalkTies): boolean {
  return isEmployee(actor, talk) && talk.isStillHeld;
}

/** Which talk may be held by whom, and what may follow: HR says so, and whoever reads the settings reads it. */
export function mayChangeTalkRules(actor: Actor): boolean {
  return holds(actor, "hr");
}
