import type { Actor } from "@/lib/platform/actor";
import { mayChangeSettings } from "@/lib/settings/policy";

/** Whom the single sign-on lets in is the admin's and the directie's to confirm (permissions.md 6.4). */
export function mayConfirmNames(actor: Actor): boolean {
  return mayChangeSettings(actor);
}

/** Nobody turns both keys: who entered a name as operator does not confirm it (permissions.md 6.5-8). */
export function mayConfirmName(actor: Actor, name: { readonly isOwn: boolean }): boolean {
  return mayConfirmNames(actor) && !name.isOwn;
}
