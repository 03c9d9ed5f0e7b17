import { type Actor, holds } from "@/lib/platform/actor";

/** Everybody of staff has a plan of their own, leaders and the directie as well (permissions.md 6.2, POP draft). */
export function mayKeepPlan(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** Who leads a team is somebody a plan can be opened to; what is open to them is asked of the plan itself (permissions.md 6.2). */
export function mayReadOpened(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "team-lead");
}

/** How many LOB actions a plan holds is HR's to say (F3, permissions.md 6.4). */
export function mayChangeLobActions(actor: Actor): boolean {
  return holds(actor, "hr");
}

/** How far plans are is counted for HR and the directie: facts of groups that are large enough (permissions.md 6.2). */
export function mayCountPlans(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "hr", "directorate");
}

/** The one a plan was laid before answers, and nobody for them; the subject is found only as long as they lead its owner. */
export function mayAnswerAsking(actor: Actor, { leaderId }: { readonly leaderId: string }): boolean {
  return actor.kind === "staff" && actor.personId === leaderId;
}
