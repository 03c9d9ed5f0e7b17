import "server-only";

import { type Desk, ensurePlan, noteOpening, sealed } from "@/lib/plans/personal/commands";
import { listColleagues } from "@/lib/plans/personal/queries";
import {
  type Action,
  hasRoom,
  mayBeWritten,
  mayCarry,
  mostActions,
  mostQuestions,
  type PersonalPlan,
  type Question,
} from "@/lib/plans/personal/rules";
import type { ActionWords, QuestionWords } from "@/lib/plans/personal/schema";
import type { Owner, Progress } from "@/lib/plans/rules";
import type { Actor } from "@/lib/platform/actor";
import { asDate, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done } from "@/lib/platform/outcome";
import { findDevelopment } from "@/lib/settings/development/queries";
import { mayBeFunded } from "@/lib/settings/development/rules";

type Table = Desk & { readonly actor: Actor };

const notYet = { result: null, learnt: "" } as const;

/** Adds a learning question at the end of the plan. */
export async function addQuestion(desk: Desk, plan: PersonalPlan, words: QuestionWords) {
  const { tx, actor, now } = desk;
  const verdict = mayBeWritten(plan, schoolYearOf(now));
  if (!verdict.ok) return verdict;
  const room = hasRoom(plan.questions.length, mostQuestions);
  if (!room.ok) return room;
  const [id, planId] = [newId(), await ensurePlan(desk, plan)];
  const data = {
    ...{ id, planId, personId: actor.personId, kind: "question", changedAt: now },
    ...{ position: plan.questions.length + 1, body: await sealed(desk, id, { ...words, ...notYet }) },
  };
  await tx.personalPlanPiece.create({ data, select: { id: true } });
  return done({ id });
}

/** Changes the words of a learning question. */
export async function changeQuestion(
  desk: Desk,
  plan: PersonalPlan,
  question: Question,
  words: QuestionWords,
) {
  const verdict = mayBeWritten(plan, schoolYearOf(desk.now));
  if (!verdict.ok) return verdict;
  const { result, learnt } = question;
  const body = await sealed(desk, question.id, { ...words, result, learnt });
  const data = { body, changedAt: desk.now, version: { increment: 1 } };
  await desk.tx.personalPlanPiece.updateMany({ where: { id: question.id }, data });
  await noteOpening(desk, plan.id);
  return allowed;
}

/** Takes a learning question out with its actions, and back from a team that did not answer it yet. */
export async function removeQuestion(desk: Desk, plan: PersonalPlan, question: Question) {
  const { tx, now } = desk;
  const verdict = mayBeWritten(plan, schoolYearOf(now));
  if (!verdict.ok) return verdict;
  const waits = { answer: null, brought: { some: { questionId: question.id } } };
  await tx.planProposal.deleteMany({ where: waits });
  await tx.personalPlanPiece.deleteMany({ where: { planId: plan.id ?? "", parentId: question.id } });
  await tx.personalPlanPiece.deleteMany({ where: { id: question.id } });
  await noteOpening(desk, plan.id);
  await giveBack(desk, question.actions);
  return allowed;
}

/** Adds an action under a question, or under a new one by its words; it is open to whom the question is open. */
export async function addAction(
  desk: Table,
  plan: PersonalPlan,
  above: Question | string,
  words: ActionWords,
) {
  const verdict = await judge(desk, plan, words, { carriers: [], funding: "" });
  if (!verdict.ok) return verdict;
  const planId = await ensurePlan(desk, plan);
  const question =
    typeof above === "string" ? await startQuestion(desk, { ...plan, id: planId }, above) : done(above);
  if (!question.ok) return question;
  const { id: parentId, actions, openedTo } = question.data;
  const room = hasRoom(actions.length, mostActions);
  if (!room.ok) return room;
  const id = newId();
  const { dueOn, carriers: _carriers, ...body } = words;
  const data = {
    ...{ id, planId, parentId, personId: desk.actor.personId, kind: "action", progress: "not-started" },
    ...{ position: actions.length + 1, dueOn: asDate(dueOn), changedAt: desk.now },
    ...{ openedToId: openedTo?.id ?? null, openedAt: openedTo ? desk.now : null },
    body: await sealed(desk, id, { ...body, carriers: verdict.data, origin: null }),
  };
  await desk.tx.personalPlanPiece.create({ data, select: { id: true } });
  await desk.tx.personalPlanCarrier.createMany({ data: carriersOf(desk, id, verdict.data) });
  await noteOpening(desk, planId);
  return done({ id });
}

async function startQuestion(desk: Desk, plan: PersonalPlan, title: string) {
  const words = { title, type: "question", hypothesis: "", contributesTo: "" } as const;
  const added = await addQuestion(desk, plan, words);
  return added.ok ? done({ id: added.data.id, actions: [], openedTo: null }) : added;
}

/** Changes the words, the day and the carriers of an action. Who carried it already may stay. */
export async function changeAction(desk: Table, plan: PersonalPlan, action: Action, words: ActionWords) {
  const { tx, now } = desk;
  const verdict = await judge(desk, plan, words, action);
  if (!verdict.ok) return verdict;
  const { dueOn, carriers, ...body } = words;
  const data = {
    ...{ dueOn: asDate(dueOn), changedAt: now, version: { increment: 1 } },
    body: await sealed(desk, action.id, { ...body, carriers: verdict.data, origin: action.origin }),
  };
  await tx.personalPlanPiece.updateMany({ where: { id: action.id }, data });
  await tx.personalPlanCarrier.deleteMany({ where: { actionId: action.id, personId: { notIn: carriers } } });
  await tx.personalPlanCarrier.createMany({
    data: carriersOf(desk, action.id, verdict.data),
    skipDuplicates: true,
  });
  await noteOpening(desk, plan.id);
  return allowed;
}

/** Takes an action out. */
export async function removeAction(desk: Desk, plan: PersonalPlan, action: Action) {
  const { tx, now } = desk;
  const verdict = mayBeWritten(plan, schoolYearOf(now));
  if (!verdict.ok) return verdict;
  await tx.personalPlanPiece.deleteMany({ where: { id: action.id } });
  await noteOpening(desk, plan.id);
  await giveBack(desk, [action]);
  return allowed;
}

/** What was taken along and is taken out again, lies in the year before as it did. */
async function giveBack({ tx }: Desk, actions: readonly Action[]) {
  const origins = actions.flatMap(({ origin }) => origin ?? []);
  if (origins.length > 0)
    await tx.personalPlanPiece.updateMany({ where: { id: { in: origins } }, data: { carriedTo: null } });
}

/** Says how far an action is. Returns what it was, so that it can be undone. */
export async function changeProgress(
  { tx, now }: Desk,
  plan: PersonalPlan,
  action: Action,
  progress: Progress,
) {
  const verdict = mayBeWritten(plan, schoolYearOf(now));
  if (!verdict.ok) return verdict;
  await tx.personalPlanPiece.updateMany({ where: { id: action.id }, data: { progress } });
  return done({ previous: action.progress });
}

/** Whether it may be written, by people who may carry it and paid from a source there is; their names as they are kept with the words. */
async function judge(
  { tx, actor, now }: Table,
  plan: PersonalPlan,
  { carriers, funding }: ActionWords,
  before: Pick<Action, "carriers" | "funding">,
) {
  const verdict = mayBeWritten(plan, schoolYearOf(now));
  if (!verdict.ok) return verdict;
  const { fundingSources } = await findDevelopment(tx, actor.institutionId);
  const funded = mayBeFunded(funding, fundingSources, before.funding);
  if (!funded.ok) return funded;
  const known = carriers.length > 0 ? [...before.carriers, ...(await listColleagues(tx, actor))] : [];
  const byId = new Map(known.map((person) => [person.id, person]));
  const carry = mayCarry(carriers, new Set(byId.keys()));
  if (!carry.ok) return carry;
  return done([...new Set(carriers)].flatMap((id) => byId.get(id) ?? []));
}

function carriersOf({ actor }: Desk, actionId: string, carriers: readonly Owner[]) {
  return carriers.map(({ id }) => ({ actionId, personId: id, ownerId: actor.personId }));
}
