"use server";

import { mayChangeTalkRules } from "@/lib/conversations/staff/policy";
import * as commands from "@/lib/conversations/staff/questions/commands";
import { claimAgenda } from "@/lib/conversations/staff/questions/queries";
import { ownQuestionsInput } from "@/lib/conversations/staff/questions/schema";
import { action } from "@/lib/platform/action";

export const writeQuestions = action({
  permission: "staff-talk.rules",
  input: ownQuestionsInput,
  subject: ({ tx, actor }, { kind }) => claimAgenda(tx, actor.institutionId, kind),
  allow: mayChangeTalkRules,
  edition: ({ number, questions }) => ({ version: number, text: { questions: questions.join("\n") } }),
  run: (context, agenda, { questions }) => commands.writeQuestions(context, agenda, questions),
  trail: (_agenda, { kind, questions }, { isChanged }) =>
    isChanged
      ? {
          ...{ verb: "change-talk-questions", entity: "settings", entityId: null },
          details: { kind, count: questions.length },
        }
      : null,
  notice: "saved",
});
