import type { Kind } from "@/tests/support/matrix/kinds";
import type { Place, Things } from "@/tests/support/matrix/world";

/** What people send, and to whom it is about: everything is asked once near and once far. */
export type Line = {
  readonly send: (place: Place, world: Things) => Readonly<Record<string, string | readonly string[]>>;
  /** Who may, when it is about the near team; about the far team it is their counterparts. */
  readonly may: readonly Kind[];
  /** Said when the subject has no place: an office may everywhere, a relation nowhere. */
  readonly isEverywhere?: true;
  /** Said when nothing that exists is named: somebody of elsewhere then acts at home, and may. */
  readonly hasNoSubject?: true;
};

export type Lines = Readonly<Record<string, Line>>;

const counterparts: Partial<Record<Kind, Kind>> = {
  coach: "farCoach",
  teacher: "farTeacher",
  lead: "farLead",
  student: "farStudent",
  successor: "farSuccessor",
  teamCoordinator: "farTeamCoordinator",
  farCoach: "coach",
  farTeacher: "teacher",
  farLead: "lead",
  farStudent: "student",
  farSuccessor: "successor",
  farTeamCoordinator: "teamCoordinator",
};

/** Who may when the subject is in the far team: relations turn round, offices stay. */
export function farFrom(may: readonly Kind[]): Kind[] {
  return may.map((kind) => counterparts[kind] ?? kind);
}

/** A page or a reading route, asked by everybody near, far, from elsewhere and without a session. */
export type Visit = {
  /** The address after the institution's own, about a place or about the whole institution. */
  readonly at: (place: Place, world: Things) => string;
  readonly may: readonly Kind[];
  /** Said when the subject has no place: an office may everywhere, a relation nowhere. */
  readonly isEverywhere?: true;
  /** Said when everybody has their own: there is no subject that could be absent. */
  readonly hasNoSubject?: true;
  /** Said when it shows what is confidential: whose it is, and who opens that by it and is told of to them. */
  readonly opens?: { readonly of: (place: Place) => string; readonly to: readonly Kind[] };
};

export type Visits = Readonly<Record<string, Visit>>;
