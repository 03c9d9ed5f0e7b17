"use server";

import * as commands from "@/lib/conversations/agreements/commands";
import { claimAgreement, type ClaimedAgreement } from "@/lib/conversations/agreements/queries";
import { reopenInput, settleInput } from "@/lib/conversations/agreements/schema";
import { mayReadContent, maySettleFor } from "@/lib/conversations/policy";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";

export const settleAgreement = action({
  permission: "agreement.settle",
  input: settleInput,
  subject: claimVisible,
  allow: maySettleFor,
  run: ({ tx, now }, agreement, { settlement }) => commands.settleAgreement(tx, agreement, settlement, now),
  trail: (agreement, { settlement }) => ({ ...noteOn(agreement, "settle"), details: { settlement } }),
});

export const reopenAgreement = action({
  permission: "agreement.settle",
  input: reopenInput,
  subject: claimVisible,
  allow: maySettleFor,
  run: ({ tx }, agreement) => commands.reopenAgreement(tx, agreement),
  trail: (agreement) => noteOn(agreement, "reopen"),
});

async function claimVisible({ tx, actor, now }: WorkContext, { agreementId }: { agreementId: string }) {
  const agreement = await claimAgreement(tx, actor, agreementId, now);
  return agreement && mayReadContent(actor, agreement) ? agreement : null;
}

function noteOn({ id, student }: ClaimedAgreement, verb: string) {
  return { verb, entity: "agreement", entityId: id, subjectPersonId: student.id };
}
