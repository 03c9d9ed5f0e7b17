"use server";

import { action } from "@/lib/platform/action";
import * as commands from "@/lib/profiles/competences/commands";
import { claimCompetence, claimLevel, claimScale } from "@/lib/profiles/competences/queries";
import {
  addCompetenceInput,
  addLevelInput,
  changeCompetenceInput,
  changeLevelInput,
  removeCompetenceInput,
  removeLevelInput,
} from "@/lib/profiles/competences/schema";
import { claimFramework } from "@/lib/profiles/frameworks/queries";
import { openOwnFramework } from "@/lib/profiles/frameworks/tree/commands";
import { mayEditCompetences } from "@/lib/profiles/policy";
import type { TrailNote } from "@/lib/platform/trail";

export const addCompetence = action({
  permission: "competences.edit",
  input: addCompetenceInput,
  subject: async ({ tx, actor }, { frameworkId }) =>
    claimFramework(tx, actor, frameworkId || (await openOwnFramework(tx))),
  allow: mayEditCompetences,
  run: ({ tx }, framework, { frameworkId: _, ...said }) => commands.addCompetence(tx, framework, said),
  trail: (_subject, _input, { competenceId }) => about("add", competenceId),
  next: ({ institution }, { frameworkId }) => `/${institution.slug}/competenties/raamwerken/${frameworkId}`,
  notice: "competenceSaved",
});

export const changeCompetence = action({
  permission: "competences.edit",
  input: changeCompetenceInput,
  subject: ({ tx, actor }, { competenceId }) => claimCompetence(tx, actor, competenceId),
  allow: mayEditCompetences,
  edition: ({ version, name, description, indicators, category, careerCompetence }) => ({
    version,
    text: { name, description, indicators, category, careerCompetence: careerCompetence ?? "" },
  }),
  run: ({ tx }, competence, { competenceId: _, ...said }) => commands.changeCompetence(tx, competence, said),
  trail: ({ id }) => about("change", id),
  next: ({ institution }, { competenceId }) => `/${institution.slug}/competenties/${competenceId}`,
  notice: "competenceSaved",
});

export const removeCompetence = action({
  permission: "competences.edit",
  input: removeCompetenceInput,
  subject: ({ tx, actor }, { competenceId }) => claimCompetence(tx, actor, competenceId),
  allow: mayEditCompetences,
  run: ({ tx }, competence) => commands.removeCompetence(tx, competence),
  trail: ({ id }) => about("remove", id),
  next: ({ institution }) => `/${institution.slug}/competenties`,
  notice: "competenceRemoved",
});

export const addLevel = action({
  permission: "competences.edit",
  input: addLevelInput,
  subject: ({ tx, actor }) => claimScale(tx, actor),
  allow: mayEditCompetences,
  run: ({ tx }, scale, said) => commands.addLevel(tx, scale, said),
  trail: (_scale, _input, { levelId }) => ({ verb: "add", entity: "competence-level", entityId: levelId }),
});

export const changeLevel = action({
  permission: "competences.edit",
  input: changeLevelInput,
  subject: ({ tx, actor }, { levelId }) => claimLevel(tx, actor, levelId),
  allow: mayEditCompetences,
  edition: ({ version, name, description }) => ({ version, text: { name, description } }),
  run: ({ tx }, level, { name, description }) => commands.changeLevel(tx, level, { name, description }),
  trail: ({ id }) => ({ verb: "change", entity: "competence-level", entityId: id }),
});

export const removeLevel = action({
  permission: "competences.edit",
  input: removeLevelInput,
  subject: ({ tx, actor }, { levelId }) => claimLevel(tx, actor, levelId),
  allow: mayEditCompetences,
  run: ({ tx }, level) => commands.removeLevel(tx, level),
  trail: ({ id }) => ({ verb: "remove", entity: "competence-level", entityId: id }),
});

function about(verb: TrailNote["verb"], competenceId: string): TrailNote {
  return { verb, entity: "competence", entityId: competenceId };
}
