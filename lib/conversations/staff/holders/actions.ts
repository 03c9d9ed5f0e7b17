"use server";

import * as commands from "@/lib/conversations/staff/holders/commands";
import { claimKindRule } from "@/lib/conversations/staff/holders/queries";
import { kindRuleInput } from "@/lib/conversations/staff/holders/schema";
import { mayChangeTalkRules } from "@/lib/conversations/staff/policy";
import { action } from "@/lib/platform/action";

export const changeKindRule = action({
  permission: "staff-talk.rules",
  input: kindRuleInput,
  subject: ({ tx, actor }, { kind }) => claimKindRule(tx, actor.institutionId, kind),
  allow: mayChangeTalkRules,
  edition: ({ version, holders, consequences, answerDays }) => ({
    version,
    text: { holders: [...holders], consequences, answerDays: String(answerDays) },
  }),
  run: ({ tx }, _rule, input) => commands.changeKindRule(tx, input),
  trail: (_rule, { kind, holders }) => ({
    ...{ verb: "change-talk-rules", entity: "settings", entityId: null },
    details: { kind, holders: holders.join(" ") },
  }),
  notice: "saved",
});
