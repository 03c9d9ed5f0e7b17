import { sightOf, type StudentTies } from "@/lib/organisation/students/policy";
import type { Actor } from "@/lib/platform/actor";

/** Hours for talks are for staff, each their own; nobody sees those of who coaches nobody. */
export function mayKeepHours(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** When and where a coach can be found: for their own students (N4); the coach has a page of their own for it. */
export function mayReadHoursOf(actor: Actor, student: StudentTies): boolean {
  return sightOf(actor, student) === "own";
}
