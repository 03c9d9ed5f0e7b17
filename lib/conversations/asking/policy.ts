import { sightOf, type StudentTies } from "@/lib/organisation/students/policy";
import type { Actor } from "@/lib/platform/actor";

/** A student asks for a talk, and takes that back, and nobody for them (permissions.md 6.3). */
export function mayAskForTalk(actor: Actor, student: StudentTies): boolean {
  return sightOf(actor, student) === "own";
}

/** What a student asks is for their coach of today to read and to answer. */
export function mayAnswerAsking(actor: Actor, student: StudentTies): boolean {
  return sightOf(actor, student) === "coach";
}
