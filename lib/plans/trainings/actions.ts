"use server";

import { findTeam } from "@/lib/organisation/teams/queries";
import * as commands from "@/lib/plans/trainings/commands";
import * as may from "@/lib/plans/trainings/policy";
import { claimTraining } from "@/lib/plans/trainings/queries";
import { answerTrainingInput, askTrainingInput, trainingInput } from "@/lib/plans/trainings/schema";
import { action } from "@/lib/platform/action";
import { dayOf } from "@/lib/platform/calendar";

/** A team asks to learn something together (G12). */
export const askTraining = action({
  permission: "training.ask",
  input: askTrainingInput,
  subject: ({ tx, actor, now }, { teamId }) =>
    findTeam(tx, actor.institutionId, { teamId, today: dayOf(now) }),
  allow: may.mayAskTraining,
  run: (context, team, { teamId: _teamId, ...asked }) => commands.askTraining(context, team.id, asked),
  trail: (team, _input, { id }) => {
    return { verb: "ask-request", entity: "training-request", entityId: id, details: { teamId: team.id } };
  },
  next: ({ institution }, _data, team) => `/${institution.slug}/teams/${team.id}/scholing`,
  notice: "training-asked",
});

export const withdrawTraining = action({
  permission: "training.ask",
  input: trainingInput,
  subject: claimTraining,
  allow: may.mayWithdrawTraining,
  run: commands.withdrawTraining,
  trail: ({ id }) => ({ verb: "withdraw", entity: "training-request", entityId: id }),
  notice: "training-withdrawn",
});

export const answerTraining = action({
  permission: "training.answer",
  input: answerTrainingInput,
  subject: claimTraining,
  allow: may.mayAnswerTraining,
  run: (context, training, { answer, reason }) =>
    commands.answerTraining(context, training, { answer, reason }),
  trail: ({ id }, { answer }) => {
    return { verb: "answer", entity: "training-request", entityId: id, details: { answer } };
  },
  notice: "request-answered",
});
