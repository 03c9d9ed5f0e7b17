import "server-only";

import { answerDayOf } from "@/lib/conversations/staff/requests/queries";
import type { Answer } from "@/lib/conversations/staff/requests/rules";
import { type ClaimedTraining, countWaiting, listGoalOptions } from "@/lib/plans/trainings/queries";
import { mayAskMore, mayBeSettled, type TrainingRefusal } from "@/lib/plans/trainings/rules";
import type { AskedTraining } from "@/lib/plans/trainings/schema";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";
import { findDevelopment } from "@/lib/settings/development/queries";
import { mayBeFunded } from "@/lib/settings/development/rules";

/** Keeps what a team asks, with the last day on which it is answered (G12): working days, as for what is asked in a talk. */
export async function askTraining(
  { tx, actor, now }: WorkContext,
  teamId: string,
  { hours, goalId, ...words }: AskedTraining,
): Promise<Outcome<Exclude<TrainingRefusal, "already-answered" | "withdrawn">, { id: string }>> {
  const room = mayAskMore(await countWaiting(tx, teamId));
  if (!room.ok) return room;
  const { trainingAnswerDays, fundingSources } = await findDevelopment(tx, actor.institutionId);
  const funded = mayBeFunded(words.funding, fundingSources);
  if (!funded.ok) return funded;
  const goals = goalId ? await listGoalOptions(tx, actor, teamId, now) : [];
  if (goalId && !goals.some(({ id }) => id === goalId)) return refused("goal-gone");
  const [id, today] = [newId(), dayOf(now)];
  const answerBy = await answerDayOf(tx, today, trainingAnswerDays);
  await tx.trainingRequest.create({
    data: {
      ...{ id, teamId, goalId, ...words, minutes: hours, askedById: actor.personId },
      ...{ askedOn: asDate(today), answerBy: asDate(answerBy) },
    },
    select: { id: true },
  });
  return done({ id });
}

/** Answers a request with its reason, once. */
export async function answerTraining(
  { tx, actor, now }: WorkContext,
  training: ClaimedTraining,
  { answer, reason }: { readonly answer: Answer; readonly reason: string },
) {
  const verdict = mayBeSettled(training);
  if (!verdict.ok) return verdict;
  const data = { answer, reason, answeredById: actor.personId, answeredOn: asDate(dayOf(now)) };
  await tx.trainingRequest.updateMany({ where: { id: training.id }, data });
  return allowed;
}

/** Takes a request back; that it was asked stays. */
export async function withdrawTraining({ tx, now }: WorkContext, training: ClaimedTraining) {
  const verdict = mayBeSettled(training);
  if (!verdict.ok) return verdict;
  await tx.trainingRequest.updateMany({
    where: { id: training.id },
    data: { withdrawnOn: asDate(dayOf(now)) },
  });
  return allowed;
}
