import type { Actor } from "@/lib/platform/actor";

/** A calendar of what one has planned is for staff, and for nobody but its owner. */
export function mayUseCalendar(actor: Actor): boolean {
  return actor.kind === "staff";
}
