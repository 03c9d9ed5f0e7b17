"use server";

import * as commands from "@/lib/appraisals/commands";
import { findWritten } from "@/lib/appraisals/content/queries";
import { findEmployee } from "@/lib/appraisals/employees/queries";
import { findFrameFor } from "@/lib/appraisals/frames/queries";
import {
  mayAnswerAppraisal,
  mayCheckAppraisal,
  mayNoteUnsigned,
  mayPlanWith,
  mayWriteAppraisal,
} from "@/lib/appraisals/policy";
import { type AppraisalView, claimAppraisal } from "@/lib/appraisals/queries";
import { draftOfAppraisal } from "@/lib/appraisals/rules";
import * as schema from "@/lib/appraisals/schema";
import { action } from "@/lib/platform/action";
import { dropDraft } from "@/lib/platform/drafts";
import type { WorkContext } from "@/lib/platform/perform";
import type { TrailNote } from "@/lib/platform/trail";

export const planAppraisal = action({
  permission: "appraisals.plan",
  input: schema.planInput,
  subject: ({ tx, actor, now }, { employeeId }) => findEmployee(tx, actor, employeeId, now),
  allow: mayPlanWith,
  run: async (context, { id: employeeId }, { plannedOn }) => {
    const frame = await findFrameFor(context.tx, context.actor, employeeId);
    return commands.planAppraisal(context, { employeeId, plannedOn, frame });
  },
  trail: ({ id }, _input, { appraisalId }) => note("plan", { id: appraisalId, employeeId: id }),
  next: ({ institution }, { appraisalId }) => `/${institution.slug}/beoordelingen/${appraisalId}`,
  notice: "appraisalPlanned",
});

export const moveAppraisal = action({
  permission: "appraisals.write",
  input: schema.moveInput,
  subject: findSubject,
  allow: mayWriteAppraisal,
  run: (context, appraisal, { plannedOn }) => commands.moveAppraisal(context, appraisal, plannedOn),
  trail: (appraisal) => note("move", appraisal),
  notice: "saved",
});

export const callOffAppraisal = action({
  permission: "appraisals.write",
  input: schema.appraisalInput,
  subject: findSubject,
  allow: mayWriteAppraisal,
  run: commands.callOffAppraisal,
  trail: (appraisal) => note("cancel", appraisal),
  notice: "appraisalCalledOff",
});

export const putBackAppraisal = action({
  permission: "appraisals.write",
  input: schema.appraisalInput,
  subject: findSubject,
  allow: mayWriteAppraisal,
  run: commands.putBackAppraisal,
  trail: (appraisal) => note("put-back", appraisal),
  notice: "saved",
});

export const noteInvitation = action({
  permission: "appraisals.answer",
  input: schema.appraisalInput,
  subject: findSubject,
  allow: mayAnswerAppraisal,
  run: commands.noteInvitation,
  trail: (appraisal) => note("confirm-reading", appraisal),
});

/** A draft concerns nobody but its author: the trail says nothing of it. */
export const writeAppraisal = action({
  permission: "appraisals.write",
  input: schema.writeInput,
  subject: findWriting,
  allow: (actor, { appraisal }) => mayWriteAppraisal(actor, appraisal),
  edition: ({ appraisal, written }) => ({
    version: written.version,
    text: schema.typedOf(written.judgement, appraisal.aspects.length),
  }),
  run: async (context, subject, { judgement, appraisalId }) => {
    const saved = await commands.writeAppraisal(context, subject, judgement);
    if (saved.ok) await dropDraft(context.tx, context.actor, draftOfAppraisal(appraisalId));
    return saved;
  },
  trail: () => null,
  next: ({ institution }, _data, { appraisal }) => `/${institution.slug}/beoordelingen/${appraisal.id}`,
  notice: "saved",
});

export const layAppraisal = action({
  permission: "appraisals.write",
  input: schema.layInput,
  subject: findWriting,
  allow: (actor, { appraisal }) => mayWriteAppraisal(actor, appraisal),
  run: (context, subject, { discussedOn }) => commands.layAppraisal(context, subject, discussedOn),
  trail: ({ appraisal }) => note("lay-before", appraisal),
  notice: "appraisalLaid",
});

export const takeBackAppraisal = action({
  permission: "appraisals.write",
  input: schema.appraisalInput,
  subject: findSubject,
  allow: mayWriteAppraisal,
  run: commands.takeBackAppraisal,
  trail: (appraisal) => note("take-back", appraisal),
  notice: "saved",
});

export const respondToAppraisal = action({
  permission: "appraisals.answer",
  input: schema.respondInput,
  subject: findSubject,
  allow: mayAnswerAppraisal,
  edition: ({ version }) => ({ version, text: {} }),
  run: commands.respondToAppraisal,
  trail: (appraisal, { response }) => ({ ...note("sign", appraisal), details: { response } }),
  notice: "appraisalSigned",
});

export const noteUnsigned = action({
  permission: "appraisals.note-unsigned",
  input: schema.appraisalInput,
  subject: findSubject,
  allow: mayNoteUnsigned,
  run: commands.noteUnsigned,
  trail: (appraisal) => note("note-unsigned", appraisal),
  notice: "saved",
});

export const checkAppraisal = action({
  permission: "appraisals.check",
  input: schema.checkInput,
  subject: findSubject,
  allow: mayCheckAppraisal,
  edition: ({ version }) => ({ version, text: {} }),
  run: commands.checkAppraisal,
  trail: (appraisal, { ruling }) => ({ ...note("check", appraisal), details: { ruling } }),
  notice: "appraisalChecked",
});

function findSubject({ tx, actor, now }: WorkContext, { appraisalId }: { appraisalId: string }) {
  return claimAppraisal(tx, actor, appraisalId, now);
}

async function findWriting({ tx, actor, now }: WorkContext, { appraisalId }: { appraisalId: string }) {
  const appraisal = await claimAppraisal(tx, actor, appraisalId, now);
  return appraisal && { appraisal, written: await findWritten(tx, actor, appraisalId) };
}

function note(
  verb: TrailNote["verb"],
  { id, employeeId }: Pick<AppraisalView, "id" | "employeeId">,
): TrailNote {
  return { verb, entity: "appraisal", entityId: id, subjectPersonId: employeeId };
}
