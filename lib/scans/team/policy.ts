import { type Actor, coordinates, holds, leads, worksIn } from "@/lib/platform/actor";

/** HR and the LOB coordinator ask teams to fill in a scan or the thermometer (D5, D8). */
export function mayRunTeamScans(actor: Actor): boolean {
  return holds(actor, "hr", "lob-coordinator");
}

/** Who takes part as counts, and teams side by side once it is closed (permissions.md 6.2: aggregates). */
export function mayReadTeamScans(actor: Actor): boolean {
  return mayRunTeamScans(actor) || holds(actor, "directorate");
}

/** The list of team scans is for all staff; what stands in it follows from the rights to each. */
export function mayListTeamScans(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** The teams whose reports somebody reads. */
export function teamsNear({ teams, ledTeams, coordinatedTeams }: Actor): string[] {
  return [...new Set([...teams, ...ledTeams, ...coordinatedTeams].map(({ id }) => id))];
}

type Report = { readonly teamId: string; readonly isClosed: boolean };

/** The report of a team is for who works in it, leads it or is its LOB coordinator (permissions.md 6.2). */
export function mayReadReport(actor: Actor, { teamId, isClosed }: Report): boolean {
  const isNear = worksIn(actor, teamId) || leads(actor, teamId) || coordinates(actor, teamId);
  return isClosed && actor.kind === "staff" && isNear;
}

/** Only its leader says something with it. */
export function mayCommentOnReport(actor: Actor, report: Report): boolean {
  return mayReadReport(actor, report) && leads(actor, report.teamId);
}
