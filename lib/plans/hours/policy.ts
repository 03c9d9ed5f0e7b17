import { isPartOf } from "@/lib/plans/policy";
import { type Actor, leads } from "@/lib/platform/actor";

type Team = { readonly id: string };

/** What a team learnt together is the team's and its leader's to read and to note (F14; permissions.md S2). */
export function mayKeepTeamHours(actor: Actor, { id }: Team): boolean {
  return isPartOf(actor, id);
}

/** How many hours there are is its leader's to say. */
export function maySetTeamHours(actor: Actor, { id }: Team): boolean {
  return leads(actor, id);
}

type Noted = { readonly teamId: string; readonly notedById: string };

/** Who noted a day takes it away as long as they are of the team, and so does its leader. */
export function mayRemoveStudyDay(actor: Actor, { teamId, notedById }: Noted): boolean {
  return isPartOf(actor, teamId) && (notedById === actor.personId || leads(actor, teamId));
}
