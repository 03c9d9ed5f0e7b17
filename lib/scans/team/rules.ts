import type { InstrumentKind } from "@/lib/scans/rules";

/** Questionnaires that a team answers as a team (D5, D8). */
export const teamKinds = ["team", "thermometer"] as const satisfies readonly InstrumentKind[];
export type TeamKind = (typeof teamKinds)[number];

export function isTeamKind(kind: InstrumentKind): kind is TeamKind {
  return (teamKinds as readonly InstrumentKind[]).includes(kind);
}

export type Membership = { readonly personId: string; readonly teamId: string };

/**
 * For which team everybody fills in: once, for the first of their memberships in the order given. Teams of one time
 * then have nobody in common, so that no sum over them counts anybody twice.
 */
export function askedOnce(memberships: readonly Membership[]): Membership[] {
  const seen = new Set<string>();
  return memberships.filter(({ personId }) => !seen.has(personId) && seen.add(personId));
}

/** How far a team is: who was asked, and how many handed in. */
export type Turnout = { readonly asked: number; readonly submitted: number };

export function turnoutOf(teams: readonly Turnout[]): Turnout {
  return {
    asked: teams.reduce((sum, { asked }) => sum + asked, 0),
    submitted: teams.reduce((sum, { submitted }) => sum + submitted, 0),
  };
}
