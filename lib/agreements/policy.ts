import { type Actor, coordinates, holds, leads } from "@/lib/platform/actor";

/** What teams agreed is for all staff to read (class S1). */
export function mayReadAgreements(actor: Actor): boolean {
  return actor.kind === "staff";
}

/** A team's agreements are written by its leader and its LOB coordinator; by HR and the coordinator of the institution for every team. */
export function mayWriteAgreements(actor: Actor, { teamId }: { readonly teamId: string }): boolean {
  return leads(actor, teamId) || coordinates(actor, teamId) || mayWriteAllAgreements(actor);
}

export function mayWriteAllAgreements(actor: Actor): boolean {
  return holds(actor, "hr", "lob-coordinator");
}

/** Whether there is any team somebody writes agreements for. */
export function mayWriteSome(actor: Actor): boolean {
  return actor.ledTeams.length + actor.coordinatedTeams.length > 0 || mayWriteAllAgreements(actor);
}
