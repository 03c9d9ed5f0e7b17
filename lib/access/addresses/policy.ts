import type { Actor } from "@/lib/platform/actor";

/** Whether an address is somebody's own, they alone say: nobody's file and no office (permissions.md 6.5-8). */
export function mayConfirmAddress(actor: Actor, person: { readonly id: string }): boolean {
  return person.id === actor.personId;
}
