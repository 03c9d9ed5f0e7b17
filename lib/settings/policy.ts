import { type Actor, holds } from "@/lib/platform/actor";

/** Who reads what the institution decided: who may decide on it, HR, and the data-protection officer (permissions.md 6.4). */
export function mayReadSettings(actor: Actor): boolean {
  return holds(actor, "admin", "directorate", "hr", "privacy-officer");
}

/** Minimums and calendar are the admin's and the directie's (permissions.md 6.4). */
export function mayChangeSettings(actor: Actor): boolean {
  return holds(actor, "admin", "directorate");
}

/** Terms, sources and hours for professionalisation are HR's to say (permissions.md 6.2, Training request). */
export function mayChangeDevelopment(actor: Actor): boolean {
  return holds(actor, "hr");
}
