import { type Actor, worksIn } from "@/lib/platform/actor";
import { mayListCases, worksForUnit } from "@/lib/referrals/policy";

type Between = { readonly teamId: string; readonly unitId: string };

export type JointCaseTies = Between & { readonly authorId: string; readonly sharedAt: Date | null };

/** Whoever works in a team can be invited (W13). */
export function mayListJointCases(actor: Actor): boolean {
  return actor.kind === "staff" && actor.teams.length > 0;
}

/** A coach, who holds a role in career guidance, or an adviser of the second line brings a case. */
export function mayBring(actor: Actor, { holdsRole }: { readonly holdsRole: boolean }): boolean {
  return mayListJointCases(actor) && (actor.isCoach || holdsRole || mayListCases(actor));
}

/**
 * Whoever works in the team today, and the advisers of the unit today; no office and no leader from elsewhere. Who brings a case is
 * one of them.
 */
export function isInvited(actor: Actor, { teamId, unitId }: Between): boolean {
  return actor.kind === "staff" && (worksIn(actor, teamId) || worksForUnit(actor, unitId));
}

/** Until it is shared its author alone, and then who is invited (class S4). */
export function mayReadCase(actor: Actor, jointCase: JointCaseTies): boolean {
  return mayWriteCase(actor, jointCase) || (jointCase.sharedAt !== null && isInvited(actor, jointCase));
}

/** Rewriting, sharing and taking back: its author, and nobody for them. */
export function mayWriteCase(actor: Actor, { authorId }: Pick<JointCaseTies, "authorId">): boolean {
  return actor.kind === "staff" && authorId === actor.personId;
}
