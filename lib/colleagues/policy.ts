import { type Actor, holds } from "@/lib/platform/actor";

/**
 * Whether somebody reads what colleagues opened: who works or leads in a team, HR and the LOB coordinator. The directie,
 * the admin, the FG and a second-line adviser don't by their office alone (permissions.md 6.2).
 */
export function mayReadColleagues(actor: Actor): boolean {
  if (actor.kind !== "staff") return false;
  const isNear = actor.teams.length + actor.ledTeams.length + actor.coordinatedTeams.length > 0;
  return isNear || actor.isCoach || holds(actor, "hr", "lob-coordinator") || !hasOtherOffice(actor);
}

/** Whether somebody keeps a profile of their own: all these, and a second-line adviser (permissions.md 6.2). */
export function mayKeepProfile(actor: Actor): boolean {
  return mayReadColleagues(actor) || (actor.kind === "staff" && isAdviser(actor));
}

function hasOtherOffice(actor: Actor): boolean {
  return holds(actor, "directorate", "admin", "privacy-officer") || isAdviser(actor);
}

function isAdviser(actor: Actor): boolean {
  return holds(actor, "second-line") || actor.advisedTeams.length > 0;
}
