import type { Idiom } from "@/lib/platform/idiom";

declare const proven: unique symbol;

/** An institution somebody was proven to belong to. Minted in tenancy.ts only. */
export type InstitutionId = string & { readonly [proven]: "institution" };

export type Office =
  | "team-lead"
  | "hr"
  | "directorate"
  | "lob-coordinator"
  | "second-line"
  | "admin"
  | "privacy-officer";

export type TeamRef = { readonly id: string; readonly name: string };

export type PersonName = {
  readonly givenName: string;
  readonly infix: string | null;
  readonly familyName: string;
};

/**
 * Who acts, where, and by which running relations. Read afresh for every request, so
 * a relation that ended is gone with the next click. Offices open facts, never content.
 */
export type Actor = {
  readonly personId: string;
  readonly institutionId: InstitutionId;
  readonly institution: { readonly slug: string; readonly name: string };
  readonly kind: "staff" | "student";
  readonly name: PersonName;
  readonly jobTitle: string | null;
  /** Offices held for the whole institution, and `team-lead` when held for any team. */
  readonly offices: ReadonlySet<Office>;
  /** Teams the person works in. */
  readonly teams: readonly TeamRef[];
  /** Teams the person leads, through the organisation tree. */
  readonly ledTeams: readonly TeamRef[];
  /** Teams for which the person is LOB coordinator, appointed to the team itself or to a unit above it. */
  readonly coordinatedTeams: readonly TeamRef[];
  /** Teams a second-line adviser works for. It opens nothing of them by itself: each student does, by a referral. */
  readonly advisedTeams: readonly TeamRef[];
  /** Whether any student has this person as current coach. */
  readonly isCoach: boolean;
  /** What is called differently here: by the institution, and over it by the team of this screen or of the reader. */
  readonly idiom: Idiom;
};

/** Whether the person holds any of these offices for the institution. */
export function holds(actor: Actor, ...offices: readonly Office[]): boolean {
  return offices.some((office) => actor.offices.has(office));
}

/** Whether the person leads this team, itself or through a unit above it. */
export function leads(actor: Actor, teamId: string | null): boolean {
  return actor.ledTeams.some((team) => team.id === teamId);
}

/** Whether the person works in this team. */
export function worksIn(actor: Actor, teamId: string | null): boolean {
  return actor.teams.some((team) => team.id === teamId);
}

/**
 * Whether the person is the LOB coordinator of this team: what permissions.md gives a coordinator of "own" or
 * "assigned" teams. The office for the whole institution opens what needs no such relation, and no more.
 */
export function coordinates(actor: Actor, teamId: string | null): boolean {
  return actor.coordinatedTeams.some((team) => team.id === teamId);
}
