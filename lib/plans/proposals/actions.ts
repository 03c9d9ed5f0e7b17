"use server";

import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { mayChangePlan, mayJoinWorkshop } from "@/lib/plans/policy";
import * as commands from "@/lib/plans/proposals/commands";
import { claimBringing, claimOwnProposal, claimProposal } from "@/lib/plans/proposals/queries";
import { answerInput, bringInput, proposalInput } from "@/lib/plans/proposals/schema";
import { action } from "@/lib/platform/action";

/** What somebody brings in without a name leaves no event, and no key of its form: either would tell who it was. */
export const bringToTeam = action({
  permission: "team-plan.bring",
  input: bringInput,
  subject: claimBringing,
  allow: mayJoinWorkshop,
  run: (context, subject, { words, as }) => commands.bringToTeam(context, subject, { words, as }),
  trail: ({ plan }, { as }, { id, isNew }) => {
    if (as === "anonymous" || !isNew) return null;
    return { verb: "bring-in", entity: "plan-proposal", entityId: id, details: { planId: plan.id } };
  },
  isShownOnce: true,
  next: (actor, _data, { own }) => ownPlanAddress(actor.institution.slug, own.schoolYear),
  notice: "proposal-brought",
});

export const withdrawProposal = action({
  permission: "team-plan.bring",
  input: proposalInput,
  subject: claimOwnProposal,
  allow: mayKeepPlan,
  run: (context, proposal) => commands.withdrawProposal(context, proposal),
  trail: ({ id, isNamed }) => {
    return isNamed ? { verb: "take-back", entity: "plan-proposal", entityId: id } : null;
  },
  isShownOnce: true,
  notice: "proposal-withdrawn",
});

export const answerProposal = action({
  permission: "team-plan.change",
  input: answerInput,
  subject: claimProposal,
  allow: mayChangePlan,
  run: (context, subject, { choice, reason }) =>
    commands.answerProposal(context, subject, { choice, reason }),
  trail: ({ proposal }, { choice }) => ({
    ...{ verb: "answer", entity: "plan-proposal", entityId: proposal.id, subjectPersonId: proposal.personId },
    details: { answer: choice.kind },
  }),
  notice: "proposal-answered",
});

/** Nobody but its owner is concerned: no event. */
export const seeAnswer = action({
  permission: "team-plan.bring",
  input: proposalInput,
  subject: claimOwnProposal,
  allow: mayKeepPlan,
  run: (context, proposal) => commands.seeAnswer(context, proposal),
  trail: () => null,
  isShownOnce: true,
});
