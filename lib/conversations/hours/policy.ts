import { sightOf, type StudentTies } from "@/lib/organisation/students/policy";
import type { Actor } from "@/lib/platform/actor";

/** Hours for talks are for staff, each their own; nobody sees those of who coaches nobody. */
export function mayKeepHours(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** When and where a coach can be found: their own students, and the coach (N4). */
export function mayReadHoursOf(actor: Actor, student: StudentTies): boolean {
  const sight = sightOf(actor, student);
  return sight === "own" || sight === "coach";
}
