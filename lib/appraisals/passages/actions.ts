"use server";

import * as commands from "@/lib/appraisals/passages/commands";
import { type ClaimedPassage, claimPassage } from "@/lib/appraisals/passages/queries";
import { askInput, giveInput, passageInput } from "@/lib/appraisals/passages/schema";
import { mayAnswerAppraisal, mayWriteAppraisal } from "@/lib/appraisals/policy";
import { claimAppraisal } from "@/lib/appraisals/queries";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const askPassage = action({
  permission: "appraisals.ask-passage",
  input: askInput,
  subject: ({ tx, actor, now }, { appraisalId }) => claimAppraisal(tx, actor, appraisalId, now),
  allow: mayWriteAppraisal,
  run: commands.askPassage,
  trail: ({ employeeId }, _input, { passageId }) => note("ask-passage", passageId, employeeId),
  notice: "passageAsked",
});

export const withdrawRequest = action({
  permission: "appraisals.ask-passage",
  input: passageInput,
  subject: findSubject,
  allow: (actor, { appraisal }) => mayWriteAppraisal(actor, appraisal),
  run: commands.withdrawRequest,
  trail: (passage: ClaimedPassage) => noteOn("withdraw", passage),
});

export const givePassage = action({
  permission: "appraisals.answer-passage",
  input: giveInput,
  subject: findSubject,
  allow: (actor, { appraisal }) => mayAnswerAppraisal(actor, appraisal),
  run: commands.givePassage,
  trail: (passage) => noteOn("give-passage", passage),
  notice: "passageGiven",
});

export const declinePassage = action({
  permission: "appraisals.answer-passage",
  input: passageInput,
  subject: findSubject,
  allow: (actor, { appraisal }) => mayAnswerAppraisal(actor, appraisal),
  run: commands.declinePassage,
  trail: (passage: ClaimedPassage) => noteOn("decline", passage),
  notice: "passageDeclined",
});

function findSubject({ tx, actor, now }: WorkContext, { passageId }: { passageId: string }) {
  return claimPassage(tx, actor, passageId, now);
}

function noteOn(verb: TrailNote["verb"], { id, appraisal }: ClaimedPassage): TrailNote {
  return note(verb, id, appraisal.employeeId);
}

function note(verb: TrailNote["verb"], entityId: string, subjectPersonId: string): TrailNote {
  return { verb, entity: "appraisal-passage", entityId, subjectPersonId };
}
