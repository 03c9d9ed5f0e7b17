import { isPartOf } from "@/lib/plans/policy";
import { type Actor, holds, leads } from "@/lib/platform/actor";

type Asked = { readonly teamId: string; readonly askedById: string };

/** Members and leader ask for their team (G12; permissions.md 6.2, Training request). */
export function mayAskTraining(actor: Actor, { id }: { readonly id: string }): boolean {
  return isPartOf(actor, id);
}

/** The team reads what it asked and what was answered, and so does who answers. */
export function mayReadTrainings(actor: Actor, team: { readonly id: string }): boolean {
  return isPartOf(actor, team.id) || mayListTrainings(actor);
}

/** HR has the budget, so HR has the list. */
export function mayListTrainings(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "hr");
}

/** Nobody answers what they asked themselves. */
export function mayAnswerTraining(actor: Actor, { askedById }: Asked): boolean {
  return mayListTrainings(actor) && askedById !== actor.personId;
}

/** Who asked takes it back, as long as they are of the team, and so does its leader. */
export function mayWithdrawTraining(actor: Actor, { teamId, askedById }: Asked): boolean {
  if (!isPartOf(actor, teamId)) return false;
  return askedById === actor.personId || leads(actor, teamId);
}
