import type { Kind, Place, World } from "@/tests/support/matrix/world";

/** What people send, and to whom it is about: everything is asked once near and once far. */
export type Line = {
  readonly send: (place: Place, world: World) => Readonly<Record<string, string | readonly string[]>>;
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
  farCoach: "coach",
  farTeacher: "teacher",
  farLead: "lead",
  farStudent: "student",
};

/** Who may when the subject is in the far team: relations turn round, offices stay. */
export function farFrom(may: readonly Kind[]): Kind[] {
  return may.map((kind) => counterparts[kind] ?? kind);
}
