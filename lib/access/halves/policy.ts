import { type Actor, holds } from "@/lib/platform/actor";

type Half = { readonly personId: string; readonly makerId: string };

/** Who may know of second halves at all: HR and the directie. An admin never does, so two admins are not two keys. */
export function mayGiveHalves(actor: Actor): boolean {
  return holds(actor, "hr", "directorate");
}

/**
 * Giving the second half is for a third person: neither who made the first, whatever offices they hold by now, nor whose
 * account it opens (permissions 6.5-8).
 */
export function mayGiveHalf(actor: Actor, { personId, makerId }: Half): boolean {
  return mayGiveHalves(actor) && makerId !== actor.personId && personId !== actor.personId;
}
