import type { EffortRecord } from "@/lib/effort/rules";
import { sightOf, type StudentTies } from "@/lib/organisation/students/policy";
import { type Actor, holds, leads, worksIn } from "@/lib/platform/actor";

/** As what somebody looks at what was noted of a student; a teacher works in the team and guides others. */
export type EffortSight = "own" | "coach" | "lead" | "teacher";

/**
 * What this person is to a student here, or null (permissions.md 6.3, L&B effort record). Working in the team is what
 * makes a teacher: the LOB coordinator of a team knows its students and notes nothing of them.
 */
export function effortSightOf(actor: Actor, student: StudentTies): EffortSight | null {
  const sight = sightOf(actor, student);
  if (sight !== "colleague") return sight;
  return student.teamIds.some((teamId) => worksIn(actor, teamId)) ? "teacher" : null;
}

/** All of it on one page: the student, their coach, and who leads the team. */
export function mayReadAll(actor: Actor, student: StudentTies): boolean {
  const sight = effortSightOf(actor, student);
  return sight !== null && sight !== "teacher";
}

type Author = Pick<EffortRecord, "notedById"> | null;

/** One line of it: a teacher reads what they noted themselves. */
export function mayReadRecord(actor: Actor, student: StudentTies, record: Author): boolean {
  const sight = effortSightOf(actor, student);
  return sight === "teacher" ? record?.notedById === actor.personId : sight !== null;
}

/** The coach notes and changes all of it; a teacher what nobody noted yet, and what they noted themselves. */
export function mayNote(actor: Actor, student: StudentTies, record: Author): boolean {
  const sight = effortSightOf(actor, student);
  if (sight === "coach") return true;
  return sight === "teacher" && (record === null || record.notedById === actor.personId);
}

/** Whether there can be something to note of a student at all. */
export function mayNoteOf(actor: Actor, student: StudentTies): boolean {
  return mayNote(actor, student, null);
}

/** The list of a team: who leads it reads all, who works in it what they note. */
export function mayOpenTeam(actor: Actor, teamId: string): boolean {
  return actor.kind === "staff" && (leads(actor, teamId) || worksIn(actor, teamId));
}

/** Noting for a team is for who works in it; who leads it reads along. */
export function mayNoteInTeam(actor: Actor, teamId: string): boolean {
  return actor.kind === "staff" && worksIn(actor, teamId) && !leads(actor, teamId);
}

/** The list of a team as a file, as who leads it reads it. */
export function mayExportTeam(actor: Actor, teamId: string): boolean {
  return actor.kind === "staff" && leads(actor, teamId);
}

/** A list of one's own students is for staff; who coaches nobody has an empty one. */
export function mayOpenOwn(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** Figures of the whole institution: the directie and the coordinator of career guidance (permissions.md 6.3). */
export function mayReadAllFigures(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "directorate", "lob-coordinator");
}

/** Figures at all: those of the institution, or of the teams one leads. */
export function mayReadFigures(actor: Actor): boolean {
  return mayReadAllFigures(actor) || (actor.kind === "staff" && actor.ledTeams.length > 0);
}
