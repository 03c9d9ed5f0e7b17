"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import { mayWriteConcepts } from "@/lib/profiles/policy";
import { claimKnownRole, type RoleView } from "@/lib/profiles/queries";
import * as commands from "@/lib/profiles/requirements/commands";
import { askCompetenceInput, dropCompetenceInput } from "@/lib/profiles/requirements/schema";
import type { TrailNote } from "@/lib/platform/trail";

export const askCompetence = action({
  permission: "profiles.write-concept",
  input: askCompetenceInput,
  subject: claim,
  allow: mayWriteConcepts,
  run: ({ tx }, role, asked) => commands.askCompetence(tx, role, asked),
  trail: about("ask-competence"),
});

export const dropCompetence = action({
  permission: "profiles.write-concept",
  input: dropCompetenceInput,
  subject: claim,
  allow: mayWriteConcepts,
  run: ({ tx }, role, { competenceId }) => commands.dropCompetence(tx, role, competenceId),
  trail: about("drop-competence"),
});

function claim({ tx, actor }: WorkContext, { roleId }: { roleId: string }) {
  return claimKnownRole(tx, actor, roleId);
}

function about(verb: TrailNote["verb"]) {
  return ({ id }: RoleView): TrailNote => ({ verb, entity: "role", entityId: id });
}
