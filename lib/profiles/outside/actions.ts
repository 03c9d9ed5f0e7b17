"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import { mayAssignIn } from "@/lib/profiles/assignments/policy";
import { findTeam } from "@/lib/profiles/assignments/queries";
import * as commands from "@/lib/profiles/outside/commands";
import { claimOutside, type OutsideView } from "@/lib/profiles/outside/queries";
import { addOutsideInput, changeOutsideInput, removeOutsideInput } from "@/lib/profiles/outside/schema";
import { findKnownRole } from "@/lib/profiles/queries";
import type { TrailNote } from "@/lib/platform/trail";

export const addOutside = action({
  permission: "role-assignments.write",
  input: addOutsideInput,
  subject: async ({ tx, actor }, { teamId, roleId }) =>
    (await findTeam(tx, actor, teamId)) && { teamId, role: await findKnownRole(tx, actor, roleId) },
  allow: mayAssignIn,
  run: ({ tx, now }, place, { teamId: _, roleId: __, ...words }) =>
    commands.addOutside(tx, place, words, now),
  trail: (_subject, _input, { outsideId }) => ({
    verb: "add",
    entity: "outside-holder",
    entityId: outsideId,
  }),
});

export const changeOutside = action({
  permission: "role-assignments.write",
  input: changeOutsideInput,
  subject: claim,
  allow: mayAssignIn,
  edition: ({ version, organisation, name, endsOn }) => ({ version, text: { organisation, name, endsOn } }),
  run: ({ tx, now }, before, { outsideId: _, ...words }) => commands.changeOutside(tx, before, words, now),
  trail: about("change"),
});

export const removeOutside = action({
  permission: "role-assignments.write",
  input: removeOutsideInput,
  subject: claim,
  allow: mayAssignIn,
  run: ({ tx }, before) => commands.removeOutside(tx, before),
  trail: about("remove"),
  next: ({ institution }, _data, { teamId }) => `/${institution.slug}/teams/${teamId}/rollen`,
  notice: "outsideRemoved",
});

function claim({ tx, actor }: WorkContext, { outsideId }: { outsideId: string }) {
  return claimOutside(tx, actor, outsideId);
}

function about(verb: TrailNote["verb"]) {
  return ({ id }: OutsideView): TrailNote => ({ verb, entity: "outside-holder", entityId: id });
}
