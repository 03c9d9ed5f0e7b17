"use server";

import { mayChangePlan, mayJoinWorkshop, mayTakeBackCard } from "@/lib/plans/policy";
import * as commands from "@/lib/plans/workshop/commands";
import { claimCard, claimWorkshop } from "@/lib/plans/workshop/queries";
import { arrangeCardInput, cardInput, postCardInput, takeOverInput } from "@/lib/plans/workshop/schema";
import { action } from "@/lib/platform/action";

export const postCard = action({
  permission: "team-plan.workshop",
  input: postCardInput,
  subject: claimWorkshop,
  allow: mayJoinWorkshop,
  run: (context, workshop, { planId: _plan, ...words }) => commands.postCard(context, workshop, words),
  trail: ({ plan }, _input, { id }) => {
    return { verb: "add", entity: "workshop-card", entityId: id, details: { planId: plan.id } };
  },
});

export const takeBackCard = action({
  permission: "team-plan.workshop",
  input: cardInput,
  subject: claimCard,
  allow: mayTakeBackCard,
  run: (context, workshop) => commands.takeBackCard(context, workshop, workshop.card),
  trail: ({ plan, card }) => {
    return { verb: "take-back", entity: "workshop-card", entityId: card.id, details: { planId: plan.id } };
  },
});

export const arrangeCard = action({
  permission: "team-plan.change",
  input: arrangeCardInput,
  subject: claimCard,
  allow: mayChangePlan,
  run: (context, workshop, { spot }) => commands.arrangeCard(context, workshop, spot),
  trail: ({ card }, { spot }) => {
    return { verb: "move", entity: "workshop-card", entityId: card.id, details: { to: spot.kind } };
  },
});

export const takeOverCards = action({
  permission: "team-plan.change",
  input: takeOverInput,
  subject: claimWorkshop,
  allow: mayChangePlan,
  run: (context, workshop) => commands.takeOverCards(context, workshop),
  trail: ({ plan }, _input, { count }) => {
    return { verb: "take-over", entity: "team-plan", entityId: plan.id, details: { count } };
  },
});
