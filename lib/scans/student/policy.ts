import { sightOf, type StudentTies } from "@/lib/organisation/students/policy";
import type { Actor } from "@/lib/platform/actor";

/** Who starts a student's scan and asks raters: the student, and their present coach (permissions.md 6.3). */
export function mayStartScan(actor: Actor, student: StudentTies): boolean {
  const sight = sightOf(actor, student);
  return sight === "own" || sight === "coach";
}

/** A student's round as the policy sees it. */
export type StudentRoundTies = {
  readonly student: StudentTies;
  readonly createdById: string;
  /** Who is or was asked in it as the student's coach. */
  readonly coachIds: readonly string[];
};

/**
 * A round about a student: the student, and the present coach. What belongs to the time of an earlier coach opens
 * as long as the student agrees (permissions.md 6.5-4).
 */
export function mayOpenStudentRound(actor: Actor, round: StudentRoundTies): boolean {
  if (!mayStartScan(actor, round.student)) return false;
  const isOwnTime = round.coachIds.includes(actor.personId) || round.createdById === actor.personId;
  return actor.personId === round.student.id || isOwnTime || round.student.opensEarlier;
}

/** The answers side by side: the same two, and nobody before the round closed (R2). */
export function mayReadStudentResult(
  actor: Actor,
  round: StudentRoundTies & { readonly closedAt: Date | null },
): boolean {
  return round.closedAt !== null && mayOpenStudentRound(actor, round);
}

/** The list of who had no scan this school year is a coach's, about their own students. */
export function mayListScans(actor: Actor): boolean {
  return actor.kind === "staff";
}
