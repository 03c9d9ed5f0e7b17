import { type Actor, leads, worksIn } from "@/lib/platform/actor";
import { mayReadConcepts, mayWriteConcepts } from "@/lib/profiles/policy";

/** Of which teams somebody reads what was said: HR, coordinator and directie of all, others of their own. */
export type TeamsHeard = "every-team" | readonly string[];

export function heardTeams(actor: Actor): TeamsHeard {
  if (mayReadConcepts(actor)) return "every-team";
  return [...new Set([...actor.teams, ...actor.ledTeams].map(({ id }) => id))];
}

/** Whoever works in an invited team, or leads it, says what they think (permissions.md 6.2: R, comment). */
export function mayComment(actor: Actor, { teamId }: { readonly teamId: string }): boolean {
  return actor.kind === "staff" && (worksIn(actor, teamId) || leads(actor, teamId));
}

/** Only its leader sums up what a team thinks. */
export function maySpeakForTeam(actor: Actor, { teamId }: { readonly teamId: string }): boolean {
  return actor.kind === "staff" && leads(actor, teamId);
}

/** What somebody said they take back themselves. */
export function mayTakeBack(
  actor: Actor,
  comment: { readonly authorId: string; readonly teamId: string },
): boolean {
  return comment.authorId === actor.personId && mayComment(actor, comment);
}

/** Who asked the teams decides how long they have; somebody else who writes closes it and asks anew. */
export function mayMoveEnd(actor: Actor, { openedById }: { readonly openedById: string }): boolean {
  return mayWriteConcepts(actor) && openedById === actor.personId;
}
