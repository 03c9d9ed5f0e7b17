import type { Actor } from "@/lib/platform/actor";

/** Everybody of staff has a plan of their own, leaders and the directie as well (permissions.md 6.2, POP draft). */
export function mayKeepPlan(actor: Actor): boolean {
  return actor.kind === "staff";
}
