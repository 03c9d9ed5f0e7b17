import { type Actor, holds } from "@/lib/platform/actor";

type Somebody = { readonly id: string };

/** Who has access: the admin, and the data-protection officer (permissions 6.4). */
export function mayReadUsers(actor: Actor): boolean {
  return holds(actor, "admin", "privacy-officer");
}

/** Giving and ending access is the admin's, and never about the admin's own way in. */
export function mayManageAccess(actor: Actor, person: Somebody): boolean {
  return holds(actor, "admin") && person.id !== actor.personId;
}
