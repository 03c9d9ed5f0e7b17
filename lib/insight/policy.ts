import type { ContractSight, PlaceFigures, Reach } from "@/lib/insight/rules";
import { type Actor, holds } from "@/lib/platform/actor";

/** Whether somebody reads figures of the whole institution (permissions.md 6.4, Dashboards). */
export function maySeeInstitution(actor: Actor): boolean {
  return actor.kind === "staff" && holds(actor, "directorate", "hr", "lob-coordinator");
}

/** Whether somebody has figures to read at all: the institution's, or those of teams they lead. */
export function maySeeFigures(actor: Actor): boolean {
  return maySeeInstitution(actor) || (actor.kind === "staff" && actor.ledTeams.length > 0);
}

/** Whether these figures of a place are for this reader. */
export function maySeePlace(actor: Actor, place: Pick<PlaceFigures, "id" | "kind">): boolean {
  if (maySeeInstitution(actor)) return place.kind !== "own";
  if (place.kind === "own") return maySeeFigures(actor) && place.id === actor.personId;
  return actor.kind === "staff" && actor.ledTeams.some(({ id }) => id === place.id);
}

/**
 * How much of contracts somebody sees: HR all, a leader the end dates of own teams, the directie
 * figures about three people or more, the LOB coordinator nothing (permissions.md 6.2, decisions 29).
 */
export function contractSightOf(actor: Actor): ContractSight {
  if (holds(actor, "hr")) return "all";
  if (holds(actor, "directorate")) return "three-or-more";
  if (holds(actor, "lob-coordinator")) return "none";
  return actor.ledTeams.length > 0 ? "all" : "none";
}

/** Figures of talks with staff: HR, the directie and who leads; the LOB coordinator reads nothing of them (permissions.md 6.2). */
function mayReadStaffTalks(actor: Actor): boolean {
  if (holds(actor, "hr", "directorate")) return true;
  return !holds(actor, "lob-coordinator") && actor.ledTeams.length > 0;
}

/** HR knows who has which role, and who leads knows it of own teams; the directie and the LOB coordinator read how many (permissions.md 6.2). */
function mayKnowRoles(actor: Actor): boolean {
  return !maySeeInstitution(actor) || holds(actor, "hr");
}

/** Whose figures somebody reads: asked of the database, so that nothing else ever leaves it. */
export function reachOf(actor: Actor): Reach {
  return {
    over: maySeeInstitution(actor) ? "institution" : "own",
    ownId: actor.personId,
    ledTeamIds: actor.ledTeams.map(({ id }) => id),
    contracts: contractSightOf(actor),
    staffTalks: mayReadStaffTalks(actor),
    knowsRoles: mayKnowRoles(actor),
  };
}

/** The place whose dashboard opens first. */
export function homePlaceOf(actor: Actor): string {
  return maySeeInstitution(actor) ? actor.institutionId : actor.personId;
}
