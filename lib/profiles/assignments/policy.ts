import { type Actor, coordinates, holds, leads, worksIn } from "@/lib/platform/actor";

/** Who holds which role in a team: HR, who leads the team, who works in it, and its LOB coordinator (permissions.md 6.2). */
export function mayReadAssignments(actor: Actor, { teamId }: { readonly teamId: string | null }): boolean {
  return holds(actor, "hr") || leads(actor, teamId) || worksIn(actor, teamId) || coordinates(actor, teamId);
}

/** Whose names stand beside a role; queries turn it into a filter. Everybody else is a number. */
export type NamesVisible =
  | "whole-institution"
  | { readonly teamIds: readonly string[]; readonly personId: string };

export function visibleHolders(actor: Actor): NamesVisible {
  if (holds(actor, "hr")) return "whole-institution";
  const teamIds = [...actor.teams, ...actor.ledTeams, ...actor.coordinatedTeams].map((team) => team.id);
  return { teamIds: [...new Set(teamIds)], personId: actor.personId };
}

/** HR gives roles everywhere, a leader in the own teams. */
export function mayAssignIn(actor: Actor, { teamId }: { readonly teamId: string | null }): boolean {
  return holds(actor, "hr") || leads(actor, teamId);
}

/** As mayAssignIn, and nobody decides on the own role: HR or the next leader does (permissions.md 6.5-2). */
export function mayAssign(
  actor: Actor,
  subject: { readonly teamId: string | null; readonly personId: string },
): boolean {
  return mayAssignIn(actor, subject) && subject.personId !== actor.personId;
}

/** Hours by person stand in lists only with the works council's consent; one's own always do (decisions 33). */
export function mayListHours(
  actor: Actor,
  { personId, isConsented }: { readonly personId: string; readonly isConsented: boolean },
): boolean {
  return isConsented || personId === actor.personId;
}
