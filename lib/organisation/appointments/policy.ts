import { type Actor, holds } from "@/lib/platform/actor";

/** Offices are seen by the admin and the data-protection officer (permissions 6.4). */
export function mayReadAppointments(actor: Actor): boolean {
  return holds(actor, "admin", "privacy-officer");
}

/** An admin appoints others, never themselves: no admin opens anything for their own eyes (permissions 6.4). */
export function mayAppoint(actor: Actor, { personId }: { readonly personId: string }): boolean {
  return holds(actor, "admin") && personId !== actor.personId;
}
