import { type Actor, holds } from "@/lib/platform/actor";

/** Which talk may have which consequence is for all staff to read (M14). */
export function mayReadFrame(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** HR writes what appraisals may lead to and on what is judged. */
export function mayChangeFrame(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "hr");
}
