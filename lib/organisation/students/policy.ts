import { type Actor, coordinates, leads, worksIn } from "@/lib/platform/actor";

/** By which relations a student is somebody's to see. */
export type StudentTies = {
  readonly id: string;
  /** The current coach; null when the student has none yet. */
  readonly coachId: string | null;
  /** Whether the current coach reads what earlier coaches recorded: the student's say, yes until they say no (6.5-4). */
  readonly opensEarlier: boolean;
  /** The teams the student is enrolled in now. */
  readonly teamIds: readonly string[];
};

/** As what somebody looks at a student; the nearest relation wins. */
export type Sight = "own" | "coach" | "lead" | "colleague";

/**
 * What this person is to this student, or null when the student does not exist for them
 * (permissions.md 6.3). HR, directorate and admin have no screen with a student on it.
 */
export function sightOf(actor: Actor, student: StudentTies): Sight | null {
  if (actor.personId === student.id) return "own";
  if (actor.kind !== "staff") return null;
  if (actor.personId === student.coachId) return "coach";
  if (student.teamIds.some((teamId) => leads(actor, teamId))) return "lead";
  if (student.teamIds.some((teamId) => worksIn(actor, teamId))) return "colleague";
  return student.teamIds.some((teamId) => coordinates(actor, teamId)) ? "colleague" : null;
}

/** Name, group and coach: for everybody to whom the student exists. */
export function mayReadStudent(actor: Actor, student: StudentTies): boolean {
  return sightOf(actor, student) !== null;
}

/** Naming the first coach of a student who has none is for who leads the team (decisions 6). */
export function mayAssignCoach(actor: Actor, student: StudentTies): boolean {
  return student.teamIds.some((teamId) => leads(actor, teamId));
}

/** A coach hands over their own student, and says what the next one should know (O14, O15). */
export function mayHandOver(actor: Actor, student: StudentTies): boolean {
  return sightOf(actor, student) === "coach";
}

/** Who leads the team may name the next coach for somebody else's student; what that one should know stays the former's to say. */
export function mayHandOverFor(actor: Actor, student: StudentTies): boolean {
  return actor.personId !== student.coachId && mayAssignCoach(actor, student);
}

/** Whether a new coach reads what earlier ones recorded is for the student to say, and for nobody else (6.5-4). */
export function mayOpenEarlier(actor: Actor, student: StudentTies): boolean {
  return sightOf(actor, student) === "own";
}
