import { type Actor, holds } from "@/lib/platform/actor";

/** How the year goes is for all staff to read (permissions.md 6.1, S1). */
export function mayReadCycle(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** HR lays the cycle down. */
export function mayChangeCycle(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "hr");
}

/** HR writes what is agreed with who leads. */
export function mayWriteStatement(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "hr");
}

/** It holds once the directie adopted it. */
export function mayAdoptStatement(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "directorate");
}

/** What is not adopted yet is read by who writes it and by who adopts it. */
export function mayReadWorkingStatement(actor: Actor): boolean {
  return mayWriteStatement(actor) || mayAdoptStatement(actor);
}

/** It is agreed with everybody who leads a team or a unit, so they say that they know it (H12). */
export function mayConfirmStatement(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "team-lead");
}

/** Who of the leaders did is for the two who agreed it with them: by name, as holder of that office. */
export function mayReadConfirmations(actor: Actor): boolean {
  return mayReadWorkingStatement(actor);
}
