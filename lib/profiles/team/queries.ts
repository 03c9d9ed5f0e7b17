import "server-only";

import { type Day, dayOf, type SchoolYear, schoolYearOf } from "@/lib/platform/calendar";
import type { Reading } from "@/lib/platform/read";
import { mayAssign, mayAssignIn, mayReadAssignments } from "@/lib/profiles/assignments/policy";
import {
  type AssignmentView,
  type Choice,
  findTeam,
  listTeamAssignments,
  listTeamMembers,
} from "@/lib/profiles/assignments/queries";
import { type AskedOfRole, listAskedOfRoles } from "@/lib/profiles/eligibility/queries";
import { listOutside, type OutsideView } from "@/lib/profiles/outside/queries";
import { isForOutside } from "@/lib/profiles/outside/rules";
import { listRoles } from "@/lib/profiles/catalogue/queries";

type Named = { readonly id: string; readonly name: string };

export type TeamRolesView = {
  readonly team: Named;
  readonly assignments: readonly AssignmentView[];
  readonly isConsented: boolean;
  /** The assignments this reader decides on. */
  readonly changeable: ReadonlySet<string>;
  /** Whom this reader can give which role in the team; null for who may not. */
  readonly choice: {
    readonly people: readonly Choice[];
    readonly roles: readonly Named[];
    /** What each of these roles asks of who gets it. */
    readonly asked: readonly AskedOfRole[];
    readonly today: Day;
  } | null;
  /** Who carries a role for the team from outside, and the roles this reader can write somebody down for; null for who may not. */
  readonly outside: readonly OutsideView[];
  readonly outsideRoles: readonly Named[] | null;
  readonly schoolYear: SchoolYear;
};

/** Who holds which role in a team, and what this reader can arrange there; null when it is not theirs to see. */
export async function findTeamRoles(
  { tx, actor, now }: Pick<Reading, "tx" | "actor" | "now">,
  teamId: string,
): Promise<TeamRolesView | null> {
  if (!mayReadAssignments(actor, { teamId })) return null;
  const team = await findTeam(tx, actor, teamId);
  if (!team) return null;
  const { isConsented, assignments } = await listTeamAssignments(tx, actor, teamId, now);
  const open = assignments.filter(({ state }) => state !== "ended");
  const changeable = new Set(open.filter((one) => mayAssign(actor, one)).map(({ id }) => id));
  const outside = await listOutside(tx, actor, teamId, now);
  const found = { team, isConsented, assignments, changeable, outside, schoolYear: schoolYearOf(now) };
  if (!mayAssignIn(actor, { teamId })) return { ...found, choice: null, outsideRoles: null };
  const members = await listTeamMembers(tx, actor, teamId, now);
  const people = members.filter(({ id }) => mayAssign(actor, { teamId, personId: id }));
  const roles = await listRoles(tx, actor, { search: "", line: null, state: "current" }, now);
  const roleIds = roles.map(({ id }) => id);
  const asked = await listAskedOfRoles(tx, actor, roleIds, now);
  const outsideRoles = roles.filter(isForOutside);
  return { ...found, choice: { people, roles, asked, today: dayOf(now) }, outsideRoles };
}
