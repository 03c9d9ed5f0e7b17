"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";
import * as commands from "@/lib/profiles/criteria/commands";
import { claimCriterion, type CriterionInRole } from "@/lib/profiles/criteria/queries";
import {
  addCriterionInput,
  changeCriterionInput,
  removeCriterionInput,
} from "@/lib/profiles/criteria/schema";
import { mayWriteConcepts } from "@/lib/profiles/policy";
import { claimKnownRole } from "@/lib/profiles/queries";

export const addCriterion = action({
  permission: "profiles.write-concept",
  input: addCriterionInput,
  subject: ({ tx, actor }, { roleId }) => claimKnownRole(tx, actor, roleId),
  allow: mayWriteConcepts,
  run: ({ tx }, role, said) => commands.addCriterion(tx, role, said),
  trail: ({ id }) => ({ verb: "add-criterion", entity: "role", entityId: id }),
  notice: "saved",
});

export const changeCriterion = action({
  permission: "profiles.write-concept",
  input: changeCriterionInput,
  subject: claim,
  allow: mayWriteConcepts,
  edition: ({ criterion: { version, words, kind, withinMonths, competence } }) => ({
    version,
    text: {
      words,
      kind,
      competenceId: competence?.id ?? "",
      withinMonths: withinMonths === null ? "" : String(withinMonths),
    },
  }),
  run: ({ tx }, subject, said) => commands.changeCriterion(tx, subject, said),
  trail: about("change-criterion"),
});

export const removeCriterion = action({
  permission: "profiles.write-concept",
  input: removeCriterionInput,
  subject: claim,
  allow: mayWriteConcepts,
  run: ({ tx }, subject) => commands.removeCriterion(tx, subject),
  trail: about("remove-criterion"),
});

function claim({ tx, actor }: WorkContext, { criterionId }: { criterionId: string }) {
  return claimCriterion(tx, actor, criterionId);
}

function about(verb: TrailNote["verb"]) {
  return ({ role }: CriterionInRole): TrailNote => ({ verb, entity: "role", entityId: role.id });
}
