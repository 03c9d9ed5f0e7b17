"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import { claimFramework, type FrameworkView } from "@/lib/profiles/frameworks/queries";
import { leaveInput, placeInput } from "@/lib/profiles/frameworks/schema";
import * as commands from "@/lib/profiles/frameworks/tree/commands";
import { mayEditCompetences } from "@/lib/profiles/policy";
import type { TrailNote } from "@/lib/platform/trail";

export const placeCompetence = action({
  permission: "competences.edit",
  input: placeInput,
  subject: claim,
  allow: mayEditCompetences,
  run: ({ tx }, framework, { competenceId, parentId, code }) =>
    commands.placeCompetence(tx, framework, { competenceId, parentId: parentId || null, code }),
  trail: about("place-competence"),
});

export const leaveFramework = action({
  permission: "competences.edit",
  input: leaveInput,
  subject: claim,
  allow: mayEditCompetences,
  run: ({ tx }, framework, { competenceId }) => commands.leaveFramework(tx, framework, competenceId),
  trail: about("unplace-competence"),
});

function claim({ tx, actor }: WorkContext, { frameworkId }: { frameworkId: string }) {
  return claimFramework(tx, actor, frameworkId);
}

function about(verb: TrailNote["verb"]) {
  return ({ id }: FrameworkView): TrailNote => ({ verb, entity: "framework", entityId: id });
}
