import { type Actor, holds } from "@/lib/platform/actor";

/** Whose open criteria stand in the list by person: HR's everybody, a leader's own teams (S2); null for who reads none. */
export type OpenSeen = "whole-institution" | readonly string[] | null;

export function seenOpen(actor: Actor): OpenSeen {
  if (actor.kind !== "staff") return null;
  if (holds(actor, "hr")) return "whole-institution";
  return actor.ledTeams.length > 0 ? actor.ledTeams.map(({ id }) => id) : null;
}

/** How many people in the institution still have something to reach: HR and the directie, as one figure. */
export function mayCountOpen(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "hr", "directorate");
}

/** Whether somebody reads anything of what is still to be reached by others. */
export function mayReadOpen(actor: Actor): boolean {
  return seenOpen(actor) !== null || mayCountOpen(actor);
}
