import { type Actor, holds } from "@/lib/platform/actor";

/** Staff look for colleagues, teams and roles; a student has nobody to look for. */
export function maySearch(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** Whether roles that are still being written are found as well. */
export function mayFindConcepts(actor: Actor): boolean {
  return holds(actor, "hr", "directorate", "lob-coordinator");
}
