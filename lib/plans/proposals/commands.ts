import "server-only";

import { randomUUID } from "node:crypto";
import { addGoal } from "@/lib/plans/goals/commands";
import { mayBeWritten, type PersonalPlan, type Question } from "@/lib/plans/personal/rules";
import { mayBeAnswered, mayBeBrought, type OwnProposal } from "@/lib/plans/proposals/rules";
import type { Answering, Bringing } from "@/lib/plans/proposals/schema";
import type { TeamPlan } from "@/lib/plans/rules";
import { asDate, dayOf, schoolYearOf } from "@/lib/platform/calendar";
import { allowed, done, type Outcome, type RefusalOf, refused } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

type Subject = {
  readonly plan: TeamPlan;
  readonly own: PersonalPlan;
  readonly question: Question;
  readonly before: readonly OwnProposal[];
};

/**
 * Brings the words to the team and nothing else of the plan (F13). Without a name no person stands in what the team
 * reads, its id is at random and its moment a day; which question it came from is kept for its owner alone. The same
 * words sent twice are one proposal.
 */
export async function bringToTeam(
  { tx, actor, now }: WorkContext,
  { plan, own, question, before }: Subject,
  { words, as }: Bringing,
): Promise<
  Outcome<
    RefusalOf<typeof mayBeWritten | typeof mayBeBrought> | "already-brought",
    { id: string; isNew: boolean }
  >
> {
  const mayWrite = mayBeWritten(own, schoolYearOf(now));
  if (!mayWrite.ok) return mayWrite;
  const isNamed = as === "named";
  const waiting = before.find(({ questionId, answer }) => questionId === question.id && answer === null);
  if (waiting) {
    const isSame = waiting.words === words && waiting.isNamed === isNamed;
    return isSame ? done({ id: waiting.id, isNew: false }) : refused("already-brought");
  }
  const verdict = mayBeBrought(plan, before, dayOf(now));
  if (!verdict.ok) return verdict;
  const id = randomUUID();
  const personId = isNamed ? actor.personId : null;
  const data = { id, planId: plan.id, words, personId, broughtOn: asDate(dayOf(now)) };
  await tx.planProposal.create({ data, select: { id: true } });
  const tie = { proposalId: id, questionId: question.id, personId: actor.personId };
  await tx.broughtQuestion.create({ data: tie, select: { proposalId: true } });
  return done({ id, isNew: true });
}

/** Takes a proposal back as long as the team did not answer it. */
export async function withdrawProposal({ tx }: WorkContext, { id }: { readonly id: string }) {
  const { count } = await tx.planProposal.deleteMany({ where: { id, answer: null } });
  return count > 0 ? allowed : refused("already-answered");
}

/** Answers it once: a goal of its own, with a goal that is there, or not, and then with the reason (F13). */
export async function answerProposal(
  context: WorkContext,
  {
    plan,
    proposal,
  }: { readonly plan: TeamPlan; readonly proposal: { readonly id: string; readonly words: string } },
  { choice, reason }: Answering,
): Promise<Outcome<RefusalOf<typeof mayBeAnswered> | "already-answered">> {
  const { tx, now } = context;
  const verdict = mayBeAnswered(plan, choice, dayOf(now));
  if (!verdict.ok) return verdict;
  const isIt = { id: proposal.id, answer: null };
  const answer = { answer: choice.kind, reason, answeredOn: asDate(dayOf(now)) };
  const { count } = await tx.planProposal.updateMany({ where: isIt, data: answer });
  if (count === 0) return refused("already-answered");
  if (choice.kind === "declined") return allowed;
  const goalId = choice.kind === "merged" ? choice.goalId : await goalOf(context, plan, proposal.words);
  await tx.planProposal.updateMany({ where: { id: proposal.id }, data: { goalId } });
  return allowed;
}

async function goalOf(context: WorkContext, plan: TeamPlan, title: string): Promise<string | null> {
  const words = { title, goingWell: "", couldImprove: "", contributesTo: null, competences: [] };
  const added = await addGoal(context, plan, words);
  return added.ok ? added.data.id : null;
}

/** Notes that the owner read the answer. */
export async function seeAnswer({ tx }: WorkContext, { id }: { readonly id: string }) {
  await tx.broughtQuestion.updateMany({ where: { proposalId: id }, data: { isSeen: true } });
  return allowed;
}
