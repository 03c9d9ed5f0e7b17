import "server-only";

import {
  hasRoomFor,
  leftOf,
  mayBeCarried,
  newDayOf,
  type Pair,
  pairsOf,
} from "@/lib/plans/personal/carrying/rules";
import { type Desk, ensurePlan, noteOpening, sealed } from "@/lib/plans/personal/commands";
import { type Action, mayBeWritten, type PersonalPlan } from "@/lib/plans/personal/rules";
import { asDate, schoolYearOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { done } from "@/lib/platform/outcome";

/**
 * Takes unfinished actions of the year before along into a plan, under the same question, a year later; both years say
 * so. Colleagues who carried one are not taken along: they are asked anew.
 */
export async function takeAlong(
  desk: Desk,
  plan: PersonalPlan,
  before: PersonalPlan,
  chosen: readonly string[],
) {
  const { tx, now } = desk;
  const left = leftOf(before);
  for (const verdict of [mayBeWritten(plan, schoolYearOf(now)), mayBeCarried(chosen, left)])
    if (!verdict.ok) return verdict;
  const pairs = pairsOf(chosen, left, plan);
  const room = hasRoomFor(pairs, plan);
  if (!room.ok) return room;
  const whole = { ...plan, id: await ensurePlan(desk, plan) };
  const added = pairs.filter(({ to }) => to === null).length;
  const rows = await Promise.all(
    pairs.map((pair, index) =>
      piecesOf(desk, whole, pair, whole.questions.length + 1 + Math.min(index, added)),
    ),
  );
  await tx.personalPlanPiece.createMany({ data: rows.flatMap(({ question }) => question) });
  await tx.personalPlanPiece.createMany({ data: rows.flatMap(({ actions }) => actions) });
  await tx.personalPlanPiece.updateMany({
    where: { id: { in: [...chosen] } },
    data: { carriedTo: plan.schoolYear },
  });
  await noteOpening(desk, whole.id);
  return done({ count: chosen.length });
}

/** The rows of one question with what is taken along of it; the question only where the new year has none like it. */
async function piecesOf(
  desk: Desk,
  plan: PersonalPlan & { id: string },
  { from, actions, to }: Pair,
  position: number,
) {
  const [personId, parentId] = [desk.actor.personId, to?.id ?? newId()];
  const common = { planId: plan.id, personId, changedAt: desk.now };
  const { title, type, hypothesis } = from;
  const words = { title, type, hypothesis, contributesTo: "", result: null, learnt: "" } as const;
  const question = to
    ? []
    : [{ id: parentId, kind: "question", ...common, position, body: await sealed(desk, parentId, words) }];
  // What was the owner's alone stays so, also under a question that is open: taking along opens nothing by itself.
  const reader = to?.openedTo && to.openedTo.id === from.openedTo?.id ? to.openedTo.id : null;
  const opened = { openedToId: reader, openedAt: reader && desk.now };
  const rowOf = async (action: Action, index: number) => {
    const id = newId();
    const { what, context, successSign, needs, funding } = action;
    const { careerCompetence, competence, responsible } = action;
    const words = { what, context, successSign, needs, funding, careerCompetence, competence, responsible };
    return {
      ...{ id, parentId, kind: "action", ...common, ...opened, progress: "not-started" },
      ...{ position: (to?.actions.length ?? 0) + index + 1, carriedFrom: plan.schoolYear - 1 },
      dueOn: asDate(newDayOf(action.dueOn, plan.schoolYear)),
      body: await sealed(desk, id, { ...words, carriers: [], origin: action.id }),
    };
  };
  return { question, actions: await Promise.all(actions.map(rowOf)) };
}

/** Lets unfinished actions of the year before go: there they stand as stopped. */
export async function letGo(
  { tx, now }: Desk,
  plan: PersonalPlan,
  before: PersonalPlan,
  chosen: readonly string[],
) {
  for (const verdict of [mayBeWritten(plan, schoolYearOf(now)), mayBeCarried(chosen, leftOf(before))])
    if (!verdict.ok) return verdict;
  await tx.personalPlanPiece.updateMany({
    where: { id: { in: [...chosen] } },
    data: { progress: "stopped" },
  });
  return done({ count: chosen.length });
}
