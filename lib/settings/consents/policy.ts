import { type Actor, holds } from "@/lib/platform/actor";

/** HR records what the works council decided (permissions.md 6.4). */
export function mayRecordConsent(actor: Actor): boolean {
  return holds(actor, "hr");
}

/** The directie's key makes it work (permissions.md 6.4). */
export function mayConfirmConsent(actor: Actor): boolean {
  return holds(actor, "directorate");
}

/** Either hides the lists again, alone and at once. */
export function mayEndConsent(actor: Actor): boolean {
  return holds(actor, "hr", "directorate");
}
