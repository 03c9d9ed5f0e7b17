"use server";

import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import * as commands from "@/lib/profiles/frameworks/commands";
import { claimFramework } from "@/lib/profiles/frameworks/queries";
import { addFrameworkInput, changeFrameworkInput, frameworkInput } from "@/lib/profiles/frameworks/schema";
import { mayEditCompetences } from "@/lib/profiles/policy";
import type { TrailNote } from "@/lib/platform/trail";

export const addFramework = action({
  permission: "competences.edit",
  input: addFrameworkInput,
  subject: async () => ({}),
  allow: mayEditCompetences,
  run: ({ tx }, _subject, said) => commands.addFramework(tx, said),
  trail: (_subject, _input, { frameworkId }) => about("add", frameworkId),
  next: ({ institution }, { frameworkId }) => `/${institution.slug}/competenties/raamwerken/${frameworkId}`,
  notice: "frameworkSaved",
});

export const changeFramework = action({
  permission: "competences.edit",
  input: changeFrameworkInput,
  subject: claim,
  allow: mayEditCompetences,
  edition: ({ version, name, code, source, edition, description }) => ({
    version,
    text: { name, code, source, edition, description },
  }),
  run: ({ tx }, framework, { frameworkId: _, ...said }) => commands.changeFramework(tx, framework, said),
  trail: ({ id }) => about("change", id),
  next: ({ institution }, { frameworkId }) => `/${institution.slug}/competenties/raamwerken/${frameworkId}`,
  notice: "frameworkSaved",
});

export const removeFramework = action({
  permission: "competences.edit",
  input: frameworkInput,
  subject: claim,
  allow: mayEditCompetences,
  run: ({ tx }, framework) => commands.removeFramework(tx, framework),
  trail: ({ id }) => about("remove", id),
  next: ({ institution }) => `/${institution.slug}/competenties`,
  notice: "frameworkRemoved",
});

function claim({ tx, actor }: WorkContext, { frameworkId }: { frameworkId: string }) {
  return claimFramework(tx, actor, frameworkId);
}

function about(verb: TrailNote["verb"], frameworkId: string): TrailNote {
  return { verb, entity: "framework", entityId: frameworkId };
}
