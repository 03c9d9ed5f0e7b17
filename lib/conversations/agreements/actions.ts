"use server";

import * as commands from "@/lib/conversations/agreements/commands";
import {
  claimAgreement,
  type ClaimedAgreement,
  findAgreementText,
} from "@/lib/conversations/agreements/queries";
import {
  addAgreementInput,
  changeAgreementInput,
  reopenInput,
  settleInput,
  withdrawAgreementInput,
} from "@/lib/conversations/agreements/schema";
import { mayReadContent, mayRewrite, maySettleFor } from "@/lib/conversations/policy";
import { claimTalk, findTalk, type TalkView } from "@/lib/conversations/queries";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const addAgreement = action({
  permission: "agreement.add",
  input: addAgreementInput,
  subject: claimTalk,
  allow: mayRewrite,
  run: ({ tx, actor, now }, talk, { talkId: _talkId, ...agreement }) =>
    commands.addAgreement(
      tx,
      actor,
      { talk, made: { talkId: talk.id, studentId: talk.studentId } },
      agreement,
      now,
    ),
  trail: ({ studentId }, _input, { agreementId }) => ({
    ...{ verb: "add", entity: "agreement", entityId: agreementId, subjectPersonId: studentId },
  }),
  notice: "agreement-added",
});

export const changeAgreement = action({
  permission: "agreement.change",
  input: changeAgreementInput,
  subject: claimWritten,
  allow: (actor, { talk }) => mayRewrite(actor, talk),
  edition: editionOf,
  run: ({ tx, actor, now }, written, { agreementId: _agreementId, ...agreement }) =>
    commands.changeAgreement(tx, actor, written, agreement, now),
  trail: ({ agreement }) => noteOn(agreement, "change"),
  notice: "agreement-changed",
});

export const withdrawAgreement = action({
  permission: "agreement.withdraw",
  input: withdrawAgreementInput,
  subject: claimWritten,
  allow: (actor, { talk }) => mayRewrite(actor, talk),
  edition: editionOf,
  run: ({ tx, now }, written) => commands.withdrawAgreement(tx, written, now),
  trail: ({ agreement }) => noteOn(agreement, "withdraw"),
  notice: "agreement-withdrawn",
});

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

type Written = { readonly agreement: ClaimedAgreement; readonly talk: TalkView; readonly text: string };

async function claimWritten(context: WorkContext, input: { agreementId: string }): Promise<Written | null> {
  const { tx, actor, now } = context;
  const agreement = await claimVisible(context, input);
  const talk = agreement ? await findTalk(tx, actor, agreement.talkId, now) : null;
  if (!agreement || !talk) return null;
  return { agreement, talk, text: await findAgreementText(tx, actor, agreement.id) };
}

function editionOf({ agreement: { version, doer, dueOn }, text }: Written) {
  return { version, text: { agreement: text, doer, due: dueOn ?? "" } };
}

async function claimVisible({ tx, actor, now }: WorkContext, { agreementId }: { agreementId: string }) {
  const agreement = await claimAgreement(tx, actor, agreementId, now);
  return agreement && mayReadContent(actor, agreement) ? agreement : null;
}

function noteOn({ id, student }: ClaimedAgreement, verb: TrailNote["verb"]): TrailNote {
  return { verb, entity: "agreement", entityId: id, subjectPersonId: student.id };
}
