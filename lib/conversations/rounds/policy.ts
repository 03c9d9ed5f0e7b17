import { sightOf, type StudentTies } from "@/lib/organisation/students/policy";
import type { Actor } from "@/lib/platform/actor";

/** Planning talks with several students at once is for staff; who coaches nobody finds nobody to plan with. */
export function mayPlanRounds(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** A round is of the coach who made it; nobody else reads who chose, and when. */
export function mayKeepRound(actor: Actor, { coachId }: { readonly coachId: string }): boolean {
  return actor.kind === "staff" && actor.personId === coachId;
}

type Place = { readonly student: StudentTies; readonly coachId: string };

/** A student chooses for themselves, in a round of the coach they have today. */
export function mayChooseIn(actor: Actor, { student, coachId }: Place): boolean {
  return sightOf(actor, student) === "own" && student.coachId === coachId;
}
