"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";
import { mayAssign } from "@/lib/profiles/assignments/policy";
import * as commands from "@/lib/profiles/eligibility/commands";
import { claimHeldCriterion, type CriterionSubject } from "@/lib/profiles/eligibility/queries";
import {
  reachCriterionInput,
  reopenCriterionInput,
  sayStandingInput,
} from "@/lib/profiles/eligibility/schema";

type One = { readonly assignmentId: string; readonly criterionId: string };

export const sayStanding = action({
  permission: "role-assignments.write",
  input: sayStandingInput,
  subject: claim,
  allow: (actor, { assignment }) => mayAssign(actor, assignment),
  edition: ({ held }) =>
    held && {
      version: held.said?.version ?? 0,
      text: {
        standing: held.said?.standing ?? "",
        reachedOn: held.said?.reachedOn ?? "",
        dueOn: held.said?.dueOn ?? "",
        reason: held.said?.reason ?? "",
      },
    },
  run: ({ tx, actor, now }, subject, { said }) => commands.sayStanding(tx, subject, said, { actor, now }),
  trail: about("say-criterion"),
  notice: "saved",
});

export const reachCriterion = action({
  permission: "role-assignments.write",
  input: reachCriterionInput,
  subject: claim,
  allow: (actor, { assignment }) => mayAssign(actor, assignment),
  run: ({ tx, actor, now }, subject, { reachedOn }) =>
    commands.reachCriterion(tx, subject, reachedOn, { actor, now }),
  trail: about("reach-criterion"),
  notice: "saved",
});

export const reopenCriterion = action({
  permission: "role-assignments.write",
  input: reopenCriterionInput,
  subject: claim,
  allow: (actor, { assignment }) => mayAssign(actor, assignment),
  run: ({ tx, actor, now }, subject) => commands.reopenCriterion(tx, subject, { actor, now }),
  trail: about("reopen-criterion"),
  notice: "saved",
});

function claim({ tx, actor, now }: WorkContext, about: One) {
  return claimHeldCriterion(tx, actor, about, now);
}

function about(verb: TrailNote["verb"]) {
  return ({ assignment: { id, personId } }: CriterionSubject): TrailNote => ({
    ...{ verb, entity: "role-assignment", entityId: id, subjectPersonId: personId },
  });
}
