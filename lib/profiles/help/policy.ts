import type { Actor } from "@/lib/platform/actor";

/** A student reads what those around them do for them: texts of roles, and the name of the own coach (permissions.md 6.2). */
export function mayReadHelp(actor: Pick<Actor, "kind">): boolean {
  return actor.kind === "student";
}
