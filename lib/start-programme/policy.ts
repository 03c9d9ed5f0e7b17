import { sightOf, type StudentTies } from "@/lib/organisation/students/policy";
import type { Actor } from "@/lib/platform/actor";

/**
 * How a start goes is a fact of guidance: the student, their coach, and who leads the team (permissions.md 6.3). Why it became a
 * switch is content, which the database shows to the first two alone.
 */
export function mayReadStart(actor: Actor, student: StudentTies): boolean {
  const sight = sightOf(actor, student);
  return sight === "own" || sight === "coach" || sight === "lead";
}

/** The coach writes down what they concluded together. */
export function mayConcludeStart(actor: Actor, student: StudentTies): boolean {
  return sightOf(actor, student) === "coach";
}
