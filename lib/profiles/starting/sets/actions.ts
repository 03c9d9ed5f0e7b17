"use server";

import { action } from "@/lib/platform/action";
import { mayEditCompetences } from "@/lib/profiles/policy";
import { introduceSetInput, readStartingSets } from "@/lib/profiles/starting/schema";
import * as commands from "@/lib/profiles/starting/sets/commands";

export const introduceSet = action({
  permission: "competences.edit",
  input: introduceSetInput,
  subject: async (_context, { code }) => readStartingSets().find((set) => set.code === code) ?? null,
  allow: mayEditCompetences,
  run: ({ tx }, set) => commands.introduceSet(tx, set),
  trail: (_set, _input, { frameworkId }) => ({
    verb: "introduce-set",
    entity: "framework",
    entityId: frameworkId,
  }),
  next: ({ institution }, { frameworkId }) => `/${institution.slug}/competenties/raamwerken/${frameworkId}`,
  notice: "setIntroduced",
});
