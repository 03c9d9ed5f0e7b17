"use server";

import { findTeam, listCandidates } from "@/lib/organisation/teams/queries";
import { editionOf } from "@/lib/plans/adoptions/files";
import * as commands from "@/lib/plans/commands";
import { emptyText, followingText } from "@/lib/plans/following/rules";
import { planAddress } from "@/lib/plans/addresses/rules";
import {
  mayAdoptPlan,
  mayChangePlan,
  mayOpenConsultation,
  mayReviewPlan,
  mayStartPlan,
} from "@/lib/plans/policy";
import { findPlan } from "@/lib/plans/queries";
import { adoptInput, ambitionInput, openConsultationInput, startPlanInput } from "@/lib/plans/schema";
import { findStudentFigures } from "@/lib/plans/reviews/queries";
import { reviewInput } from "@/lib/plans/reviews/schema";
import { claimWorkingPlan } from "@/lib/plans/working/queries";
import { action } from "@/lib/platform/action";
import { dayOf } from "@/lib/platform/calendar";
import { dropDraft } from "@/lib/platform/drafts";

export const startPlan = action({
  permission: "team-plan.start",
  input: startPlanInput,
  subject: ({ tx, actor, now }, { teamId }) =>
    findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) }),
  allow: mayStartPlan,
  run: async ({ tx, actor, now }, team, { schoolYear, from, goals }) => {
    const place = { teamId: team.id, schoolYear };
    const last = await findPlan(tx, actor.institutionId, { ...place, schoolYear: schoolYear - 1 });
    const members = await listCandidates(tx, actor.institutionId, { teamId: team.id, today: dayOf(now) });
    const candidates = new Set(members.map(({ id }) => id));
    const text =
      from === "last-year" && last
        ? followingText(last, schoolYear, candidates, goals && new Set(goals))
        : emptyText;
    return commands.startPlan(tx, { ...place, createdById: actor.personId, text }, now);
  },
  trail: (_team, { schoolYear, from }, { planId }) => {
    return { verb: "start", entity: "team-plan", entityId: planId, details: { schoolYear, from } };
  },
  next: (actor, { schoolYear }, team) => planAddress(actor.institution.slug, { teamId: team.id, schoolYear }),
  notice: "plan-started",
});

export const changeAmbition = action({
  permission: "team-plan.change",
  input: ambitionInput,
  subject: claimWorkingPlan,
  allow: mayChangePlan,
  edition: ({ plan }) => ({ version: plan.version, text: { ambition: plan.ambition } }),
  run: async ({ tx, actor, now }, { plan }, { ambition }) => {
    await dropDraft(tx, actor, { form: "plan-ambition", subject: plan.id });
    return commands.changeAmbition(tx, plan, ambition, now);
  },
  trail: ({ plan }) => ({ verb: "change", entity: "team-plan", entityId: plan.id }),
  next: (actor, _data, { plan }) => planAddress(actor.institution.slug, plan),
});

export const openConsultation = action({
  permission: "team-plan.consult",
  input: openConsultationInput,
  subject: claimWorkingPlan,
  allow: mayOpenConsultation,
  run: ({ tx, actor, now }, { plan }) => commands.openConsultation(tx, plan, actor.personId, now),
  trail: ({ plan }) => ({ verb: "consult", entity: "team-plan", entityId: plan.id }),
  next: (actor, _data, { plan }) => planAddress(actor.institution.slug, plan),
  notice: "plan-consulted",
});

/** Adopted as it was read: when somebody changed the text meanwhile, it is read again first. */
export const adoptPlan = action({
  permission: "team-plan.adopt",
  input: adoptInput,
  subject: claimWorkingPlan,
  allow: mayAdoptPlan,
  edition: ({ plan }) => ({ version: editionOf(plan), text: {} }),
  run: ({ tx, actor, now }, { plan }, { adoptedOn, presentCount }) => {
    return commands.adoptPlan(tx, plan, { adoptedOn, presentCount }, { actor, now });
  },
  trail: ({ plan }, { adoptedOn }, { number }) => {
    return { verb: "adopt", entity: "team-plan", entityId: plan.id, details: { number, adoptedOn } };
  },
  next: (actor, _data, { plan }) => planAddress(actor.institution.slug, plan),
  notice: "plan-adopted",
});

export const reviewPlan = action({
  permission: "team-plan.review",
  input: reviewInput,
  subject: claimWorkingPlan,
  allow: mayReviewPlan,
  run: async ({ tx, actor, now }, { plan }, { planId, ...words }) => {
    await dropDraft(tx, actor, { form: "plan-review", subject: planId });
    const figures = await findStudentFigures(tx, actor, plan, now);
    const indicator = figures.find(({ measure }) => measure === words.measure);
    return commands.reviewPlan(tx, plan, { ...words, ...(indicator ? { indicator } : {}) }, { actor, now });
  },
  trail: ({ plan }, { outcome }) => ({
    verb: "review",
    entity: "team-plan",
    entityId: plan.id,
    details: { outcome },
  }),
  next: (actor, _data, { plan }) => planAddress(actor.institution.slug, plan),
  notice: "plan-reviewed",
});
