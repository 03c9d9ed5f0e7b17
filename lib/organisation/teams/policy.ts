import { type Actor, coordinates, holds, leads, worksIn } from "@/lib/platform/actor";

type Team = { readonly id: string };

/** Which teams a person finds in the list: their own first, and all of them as a colleague (S1). */
export function mayListTeams(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** That a team exists, what it is called and who leads it is known to all staff (S1). */
export function mayReadTeam(actor: Actor, _team: Team): boolean {
  return actor.kind === "staff";
}

/** Who is in it with which roles and hours (S2): the team itself, its leader, HR, and its LOB coordinator. */
export function mayReadMembers(actor: Actor, { id }: Team): boolean {
  return isInside(actor, id) || holds(actor, "hr") || coordinates(actor, id);
}

/** How many there are, for those who steer the institution. */
export function mayCountMembers(actor: Actor, team: Team): boolean {
  return mayReadMembers(actor, team) || holds(actor, "directorate", "lob-coordinator");
}

/** End date of a contract beside somebody's guidance role (S3): the team's leader, and HR. */
export function mayReadContractEnds(actor: Actor, { id }: Team): boolean {
  return leads(actor, id) || holds(actor, "hr");
}

/** How many students are without a coach is for the leader to act on; the names too (decisions 6). */
export function mayReadStudents(actor: Actor, { id }: Team): boolean {
  return leads(actor, id);
}

/** How many talks there were, in buckets (permissions.md 6.4, dashboards of a team). */
export function mayReadCoverage(actor: Actor, { id }: Team): boolean {
  return leads(actor, id) || coordinates(actor, id) || holds(actor, "directorate", "hr", "lob-coordinator");
}

/** Who works in the team is arranged by its leader and by HR. */
export function mayArrangeMembers(actor: Actor, { id }: Team): boolean {
  return actor.kind === "staff" && (leads(actor, id) || holds(actor, "hr"));
}

/** Nobody of HR takes or leaves a place in a team themselves: it opens the team's work to them (permissions.md 6.5-2). */
export function mayArrangeMember(actor: Actor, team: Team & { readonly personId: string }): boolean {
  return mayArrangeMembers(actor, team) && (leads(actor, team.id) || team.personId !== actor.personId);
}

/** What a team is called: its leader for the own team, and the administrator, who keeps the tree (permissions.md 6.4). */
export function mayRenameTeam(actor: Actor, { id }: Team): boolean {
  return actor.kind === "staff" && (leads(actor, id) || holds(actor, "admin"));
}

/** The whole list of teams as a file: for those who see the whole tree with its figures. */
export function mayExportTeams(actor: Actor): boolean {
  return holds(actor, "hr", "directorate", "lob-coordinator");
}

function isInside(actor: Actor, teamId: string): boolean {
  return actor.kind === "staff" && (worksIn(actor, teamId) || leads(actor, teamId));
}
