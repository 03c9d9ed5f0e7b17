"use server";

import { mayAskRequest, mayReadStaffContent, mayRecordStaffTalk } from "@/lib/conversations/staff/policy";
import { claimStaffTalk } from "@/lib/conversations/staff/queries";
import * as commands from "@/lib/conversations/staff/requests/commands";
import { claimRequest } from "@/lib/conversations/staff/requests/queries";
import { answerInput, askInput } from "@/lib/conversations/staff/requests/schema";
import { action } from "@/lib/platform/action";
import type { WorkContext } from "@/lib/platform/perform";

/** Something the employee asks for in a talk: other work, a course, other tasks. */
export const askRequest = action({
  permission: "staff-request.ask",
  input: askInput,
  subject: claimVisibleTalk,
  allow: mayAskRequest,
  run: ({ tx, actor, now }, talk, { kind, request }) =>
    commands.askRequest(tx, actor, talk, { kind, text: request }, now),
  trail: ({ employeeId }, { kind }, { requestId }) => ({
    ...{ verb: "ask-request", entity: "staff-request", entityId: requestId },
    ...{ subjectPersonId: employeeId, details: { kind } },
  }),
  notice: "request-asked",
});

export const answerRequest = action({
  permission: "staff-request.answer",
  input: answerInput,
  subject: claimVisible,
  allow: (actor, { talk }) => mayRecordStaffTalk(actor, talk),
  run: ({ tx, actor, now }, request, input) => commands.answerRequest(tx, actor, request, input, now),
  trail: ({ id, talk }, { answer }) => ({
    ...{ verb: "answer", entity: "staff-request", entityId: id },
    ...{ subjectPersonId: talk.employeeId, details: { answer } },
  }),
  notice: "request-answered",
});

async function claimVisibleTalk({ tx, actor, now }: WorkContext, { talkId }: { talkId: string }) {
  const talk = await claimStaffTalk(tx, actor, talkId, now);
  return talk && mayReadStaffContent(actor, talk) ? talk : null;
}

async function claimVisible({ tx, actor, now }: WorkContext, { requestId }: { requestId: string }) {
  const request = await claimRequest(tx, actor, requestId, now);
  return request && mayReadStaffContent(actor, request.talk) ? request : null;
}
