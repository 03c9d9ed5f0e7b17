"use server";

import * as commands from "@/lib/conversations/agreements/commands";
import {
  type ClaimedStaffAgreement,
  claimStaffAgreement,
} from "@/lib/conversations/staff/agreements/queries";
import {
  addStaffAgreementInput,
  settleStaffInput,
  staffAgreementInput,
} from "@/lib/conversations/staff/agreements/schema";
import { mayReadStaffContent } from "@/lib/conversations/staff/policy";
import { claimStaffTalk } from "@/lib/conversations/staff/queries";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

/** An agreement is between two people: either writes it down, and says how it ended. */
export const addStaffAgreement = action({
  permission: "staff-agreement.add",
  input: addStaffAgreementInput,
  subject: claimVisibleTalk,
  allow: mayReadStaffContent,
  run: ({ tx, actor, now }, talk, { talkId, ...agreement }) =>
    commands.addAgreement(tx, actor, { talk, made: { talkId, employeeId: talk.employeeId } }, agreement, now),
  trail: ({ employeeId }, _input, { agreementId }) => ({
    ...{ verb: "add", entity: "agreement", entityId: agreementId, subjectPersonId: employeeId },
  }),
  notice: "agreement-added",
});

export const withdrawStaffAgreement = action({
  permission: "staff-agreement.withdraw",
  input: staffAgreementInput,
  subject: claimVisible,
  allow: (actor, { talk }) => mayReadStaffContent(actor, talk),
  run: ({ tx, now }, agreement) => commands.withdrawAgreement(tx, { agreement, talk: agreement.talk }, now),
  trail: (agreement) => noteOn(agreement, "withdraw"),
  notice: "agreement-withdrawn",
});

export const settleStaffAgreement = action({
  permission: "staff-agreement.settle",
  input: settleStaffInput,
  subject: claimVisible,
  allow: (actor, { talk }) => mayReadStaffContent(actor, talk),
  run: ({ tx, now }, agreement, { settlement }) => commands.settleAgreement(tx, agreement, settlement, now),
  trail: (agreement, { settlement }) => ({ ...noteOn(agreement, "settle"), details: { settlement } }),
});

export const reopenStaffAgreement = action({
  permission: "staff-agreement.settle",
  input: staffAgreementInput,
  subject: claimVisible,
  allow: (actor, { talk }) => mayReadStaffContent(actor, talk),
  run: ({ tx }, agreement) => commands.reopenAgreement(tx, agreement),
  trail: (agreement) => noteOn(agreement, "reopen"),
});

async function claimVisibleTalk({ tx, actor, now }: WorkContext, { talkId }: { talkId: string }) {
  const talk = await claimStaffTalk(tx, actor, talkId, now);
  return talk && mayReadStaffContent(actor, talk) ? talk : null;
}

async function claimVisible({ tx, actor, now }: WorkContext, { agreementId }: { agreementId: string }) {
  const agreement = await claimStaffAgreement(tx, actor, agreementId, now);
  return agreement && mayReadStaffContent(actor, agreement.talk) ? agreement : null;
}

function noteOn({ id, talk }: ClaimedStaffAgreement, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "agreement", entityId: id, subjectPersonId: talk.employeeId };
}
