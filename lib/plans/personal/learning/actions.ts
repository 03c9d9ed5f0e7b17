"use server";

import * as commands from "@/lib/plans/personal/learning/commands";
import { claimOwnLearning } from "@/lib/plans/personal/learning/queries";
import { addLearningInput, learningInput } from "@/lib/plans/personal/learning/schema";
import { mayKeepPlan } from "@/lib/plans/personal/policy";
import { action } from "@/lib/platform/action";

// What somebody learns by themselves is nobody's to follow, not by the log either: none of this leaves an event.

export const addLearning = action({
  permission: "personal-learning.keep",
  input: addLearningInput,
  subject: async ({ actor }) => actor,
  allow: mayKeepPlan,
  run: (context, _actor, words) => commands.addLearning(context, words),
  trail: () => null,
  notice: "learning-added",
});

export const removeLearning = action({
  permission: "personal-learning.keep",
  input: learningInput,
  subject: ({ tx, actor }, { learningId }) => claimOwnLearning(tx, actor, learningId),
  allow: mayKeepPlan,
  run: ({ tx, now }, { id }) => commands.removeLearning(tx, id, now),
  trail: () => null,
  notice: "learning-removed",
});

export const putBackLearning = action({
  permission: "personal-learning.keep",
  input: learningInput,
  subject: ({ tx, actor }, { learningId }) => claimOwnLearning(tx, actor, learningId),
  allow: mayKeepPlan,
  run: ({ tx }, { id }) => commands.putBackLearning(tx, id),
  trail: () => null,
  notice: "learning-put-back",
});
