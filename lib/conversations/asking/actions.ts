"use server";

import * as commands from "@/lib/conversations/asking/commands";
import { mayAnswerAsking, mayAskForTalk } from "@/lib/conversations/asking/policy";
import { claimRequest } from "@/lib/conversations/asking/queries";
import { answerInput, askForTalkInput, takeBackInput } from "@/lib/conversations/asking/schema";
import { claimStudent } from "@/lib/organisation/students/queries";
import { action } from "@/lib/platform/action";
import type { TrailNote } from "@/lib/platform/trail";

export const askForTalk = action({
  permission: "talk-request.ask",
  input: askForTalkInput,
  subject: ({ tx, actor, now }) => claimStudent(tx, actor, actor.personId, now),
  allow: mayAskForTalk,
  run: (context, student, input) => commands.askForTalk(context, student, input),
  trail: ({ id }, _input, { requestId }) => noteOn("ask-request", requestId, id),
  notice: "talk-asked",
});

export const takeBack = action({
  permission: "talk-request.take-back",
  input: takeBackInput,
  subject: claimRequest,
  allow: (actor, { student }) => mayAskForTalk(actor, student),
  run: (context, { standing }) => commands.takeBack(context, standing),
  trail: ({ standing, student }) => noteOn("take-back", standing.id, student.id),
  notice: "talk-taken-back",
});

export const answerRequest = action({
  permission: "talk-request.answer",
  input: answerInput,
  subject: claimRequest,
  allow: (actor, { student }) => mayAnswerAsking(actor, student),
  run: (context, { standing }, { answer }) => commands.answerRequest(context, standing, answer),
  trail: ({ standing, student }) => noteOn("answer", standing.id, student.id),
  notice: "talk-answered",
});

function noteOn(verb: TrailNote["verb"], requestId: string, studentId: string): TrailNote {
  return { verb, entity: "talk-request", entityId: requestId, subjectPersonId: studentId };
}
