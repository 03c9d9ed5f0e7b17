import { type Actor, leads, worksIn } from "@/lib/platform/actor";
import { mayReadAssignments } from "@/lib/profiles/assignments/policy";

type InTeam = { readonly teamId: string };

/** Who does what in a team is read by whoever reads who holds which role in it. */
export function mayReadSharing(actor: Actor, inTeam: InTeam): boolean {
  return mayReadAssignments(actor, inTeam);
}

/** A team shares out its work itself: whoever works in it, and its leader. */
export function mayShare(actor: Actor, { teamId }: InTeam): boolean {
  return actor.kind === "staff" && (worksIn(actor, teamId) || leads(actor, teamId));
}
