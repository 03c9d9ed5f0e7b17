import { type Actor, coordinates, holds, leads, worksIn } from "@/lib/platform/actor";

type Team = { readonly id: string };
type Plan = { readonly teamId: string; readonly isAdopted: boolean };
type OwnedAction = Plan & { readonly ownerIds: readonly string[] };

/**
 * How much of a team plan somebody reads (permissions.md 6.2, TOP draft and TOP adopted): the text
 * as the team works on it, the text the team adopted, only the fact that there is one, or nothing.
 */
export type PlanReach = "working" | "adopted" | "facts" | "none";

/** What this person reads of a team's plan. */
export function reachOf(actor: Actor, { teamId, isAdopted }: Plan): PlanReach {
  if (actor.kind !== "staff") return "none";
  if (isPartOf(actor, teamId) || coordinates(actor, teamId)) return "working";
  if (isAdopted) return isColleague(actor) ? "adopted" : "none";
  return holds(actor, "hr", "directorate", "lob-coordinator") ? "facts" : "none";
}

/** Whether the text may be shown at all, in whichever version. */
export function mayReadPlan(actor: Actor, plan: Plan): boolean {
  const reach = reachOf(actor, plan);
  return reach === "working" || reach === "adopted";
}

/** The team makes its own plan: members and leader start it. */
export function mayStartPlan(actor: Actor, team: Team): boolean {
  return isPartOf(actor, team.id);
}

/** Everybody in the team writes on a draft; what the team adopted is changed by its leader only. */
export function mayChangePlan(actor: Actor, { teamId, isAdopted }: Plan): boolean {
  return leads(actor, teamId) || (!isAdopted && worksIn(actor, teamId));
}

/** Laying the draft before the team is part of writing it. */
export function mayOpenConsultation(actor: Actor, plan: Plan): boolean {
  return mayChangePlan(actor, plan);
}

/** The leader records that the team adopted it. */
export function mayAdoptPlan(actor: Actor, { teamId }: { readonly teamId: string }): boolean {
  return leads(actor, teamId);
}

/** The leader records what the team found when it held the plan to the light. */
export function mayReviewPlan(actor: Actor, { teamId }: { readonly teamId: string }): boolean {
  return leads(actor, teamId);
}

/** Who asks every team to look at its plan once a year, and sees how far they are: facts, no text (A3, G7). */
export function mayRunReviews(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "hr", "directorate", "lob-coordinator");
}

/** The plan of the institution that was adopted is for everybody who works there (permissions.md 6.2). */
export function mayReadInstitutionPlan(actor: Actor): boolean {
  return actor.kind === "staff" && isColleague(actor);
}

/** HR, the directie and the LOB coordinator write on it, and read what is not adopted yet. */
export function mayWriteInstitutionPlan(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "hr", "directorate", "lob-coordinator");
}

/** Who leads reads what is not adopted yet and may say something about it; who writes it may answer there. */
export function mayCommentOnInstitutionPlan(actor: Actor): boolean {
  return mayWriteInstitutionPlan(actor) || (actor.kind === "staff" && holds(actor, "team-lead"));
}

/** What somebody said about it is theirs to take back, as long as they still read along. */
export function mayRemoveInstitutionComment(
  actor: Actor,
  { authorId }: { readonly authorId: string },
): boolean {
  return authorId === actor.personId && mayCommentOnInstitutionPlan(actor);
}

/** It holds once the directie adopted it. */
export function mayAdoptInstitutionPlan(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "directorate");
}

/** The directie says that it has seen what the team adopted (TOP adopted: R, acknowledge). */
export function mayAcknowledgePlan(actor: Actor, { isAdopted }: Plan): boolean {
  return isAdopted && holds(actor, "directorate");
}

/** Whoever reads the draft as the team works on it may say something about it, also without writing in it. */
export function mayCommentOnPlan(actor: Actor, plan: Plan): boolean {
  return !plan.isAdopted && reachOf(actor, plan) === "working";
}

/** What somebody said is theirs to take back, as long as they still read along. */
export function mayRemoveComment(actor: Actor, subject: Plan & { readonly authorId: string }): boolean {
  return subject.authorId === actor.personId && mayCommentOnPlan(actor, subject);
}

/** Everybody of the team lays cards on its table, also after the plan was adopted: its leader takes them over then (G4). */
export function mayJoinWorkshop(actor: Actor, { teamId }: { readonly teamId: string }): boolean {
  return isPartOf(actor, teamId);
}

/** A card is its author's to take back, as long as they are of the team. */
export function mayTakeBackCard(
  actor: Actor,
  { teamId, authorId }: { readonly teamId: string; readonly authorId: string },
): boolean {
  return authorId === actor.personId && mayJoinWorkshop(actor, { teamId });
}

/** Whether somebody's screen follows the table along: who reads the plan as its team works on it. */
export function mayFollowWorkshop(actor: Actor, plan: Plan): boolean {
  return reachOf(actor, plan) === "working";
}

/** The owners say how far an action is, and so does the leader. */
export function mayChangeProgress(actor: Actor, { teamId, ownerIds }: OwnedAction): boolean {
  return leads(actor, teamId) || (worksIn(actor, teamId) && ownerIds.includes(actor.personId));
}

/** Which steps of a plan's life are this person's to take: for the page that offers them. */
export function stepsOf(actor: Actor, plan: Plan) {
  return {
    start: mayStartPlan(actor, { id: plan.teamId }),
    change: mayChangePlan(actor, plan),
    consult: mayOpenConsultation(actor, plan),
    adopt: mayAdoptPlan(actor, plan),
    review: mayReviewPlan(actor, plan),
    acknowledge: mayAcknowledgePlan(actor, plan),
    comment: mayCommentOnPlan(actor, plan),
  };
}

/** Whether somebody works in the team or leads it. */
export function isPartOf(actor: Actor, teamId: string): boolean {
  return actor.kind === "staff" && (worksIn(actor, teamId) || leads(actor, teamId));
}

/** Everybody who works with students or for them; somebody who only administers the system does not. */
function isColleague(actor: Actor): boolean {
  const offices = [...actor.offices].filter((office) => office !== "admin");
  return !actor.offices.has("admin") || offices.length > 0 || actor.teams.length > 0;
}
