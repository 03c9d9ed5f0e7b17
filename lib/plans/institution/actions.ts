"use server";

import * as commands from "@/lib/plans/institution/commands";
import { claimInstitutionPlan } from "@/lib/plans/institution/queries";
import { type InstitutionPlan, wordsOfText } from "@/lib/plans/institution/rules";
import { adoptInput, dropInput, startInput, writeInput } from "@/lib/plans/institution/schema";
import { mayAdoptInstitutionPlan, mayWriteInstitutionPlan } from "@/lib/plans/policy";
import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const startInstitutionPlan = action({
  permission: "institution-plan.write",
  input: startInput,
  subject: ({ actor }) => Promise.resolve({ id: actor.institutionId }),
  allow: mayWriteInstitutionPlan,
  run: (context, _institution, { fromYear }) => commands.startInstitutionPlan(context, fromYear),
  trail: (_institution, { fromYear }, { planId }) => note("start", planId, { fromYear }),
  next: ({ institution }, { planId }) => `/${institution.slug}/instellingsplan/${planId}`,
});

export const writeInstitutionPlan = action({
  permission: "institution-plan.write",
  input: writeInput,
  subject: findSubject,
  allow: mayWriteInstitutionPlan,
  edition: (plan) => ({ version: plan.version, text: wordsOfText(plan) }),
  run: async (context, plan, { planId, ...written }) => {
    await dropDraft(context.tx, context.actor, { form: "institution-plan", subject: planId });
    return commands.writeInstitutionPlan(context, plan, written);
  },
  trail: ({ id }) => note("change", id),
  next: ({ institution }) => `/${institution.slug}/instellingsplan`,
  notice: "saved",
});

/** Adopted as it was read: when somebody changed the text meanwhile, it is read again first. */
export const adoptInstitutionPlan = action({
  permission: "institution-plan.adopt",
  input: adoptInput,
  subject: findSubject,
  allow: mayAdoptInstitutionPlan,
  edition: readEdition,
  run: (context, plan, { adoptedOn }) => commands.adoptInstitutionPlan(context, plan, adoptedOn),
  trail: ({ id }, { adoptedOn }, { number }) => note("adopt", id, { number, adoptedOn }),
  next: ({ institution }) => `/${institution.slug}/instellingsplan`,
  notice: "institution-plan-adopted",
});

export const dropInstitutionPlan = action({
  permission: "institution-plan.write",
  input: dropInput,
  subject: findSubject,
  allow: mayWriteInstitutionPlan,
  edition: readEdition,
  run: commands.dropInstitutionPlan,
  trail: ({ id }) => note("remove", id),
  next: ({ institution }) => `/${institution.slug}/instellingsplan`,
  notice: "institution-plan-dropped",
});

function findSubject({ tx, actor }: WorkContext, { planId }: { planId: string }) {
  return claimInstitutionPlan(tx, actor.institutionId, planId);
}

/** The version that was read, where nothing was typed to lay beside it. */
function readEdition({ version }: InstitutionPlan) {
  return { version, text: {} };
}

function note(verb: TrailNote["verb"], entityId: string, details: TrailNote["details"] = {}): TrailNote {
  return { verb, entity: "institution-plan", entityId, details };
}
