import { type Actor, holds } from "@/lib/platform/actor";
import { knownEntities } from "@/lib/trail/labels";

/** What an admin sees of the trail: how the installation is arranged, never who read or wrote about whom. */
export const technicalEntities = [
  "access",
  "appointment",
  "settings",
  "import",
  "export",
  "institution",
  "unit",
  "team",
  "programme",
] as const;

/** The trail of the institution: technical for an admin, all for the data-protection officer (permissions 6.4). */
export function mayReadTrail(actor: Actor): boolean {
  return holds(actor, "admin", "privacy-officer");
}

/** Whether every kind of event is open, or the technical ones only. */
export function mayReadWholeTrail(actor: Actor): boolean {
  return holds(actor, "privacy-officer");
}

/** What this reader can look for. */
export function entitiesFor(actor: Actor): readonly string[] {
  return mayReadWholeTrail(actor) ? knownEntities : technicalEntities;
}
