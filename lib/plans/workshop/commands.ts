import "server-only";

import { listCandidates } from "@/lib/organisation/teams/queries";
import { mayBeChanged, type TeamPlan } from "@/lib/plans/rules";
import {
  actionsOf,
  type Card,
  mayBeArranged,
  mayBePosted,
  mayBeTakenBack,
  type NewAction,
  type Spot,
} from "@/lib/plans/workshop/rules";
import type { CardWords } from "@/lib/plans/workshop/schema";
import { asDate, dayOf } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";
import { allowed, done, type Outcome, refused } from "@/lib/platform/outcome";
import type { WorkContext } from "@/lib/platform/perform";

type Workshop = { readonly plan: TeamPlan; readonly cards: readonly Card[] };

/** Lays a card on the table of the team meeting (G4). */
export async function postCard(context: WorkContext, { plan, cards }: Workshop, words: CardWords) {
  const { tx, actor, now } = context;
  const author = { authorId: actor.personId, partnerId: words.partnerId };
  const verdict = mayBePosted(
    plan,
    author,
    { cards, candidateIds: await candidatesOf(context, plan) },
    dayOf(now),
  );
  if (!verdict.ok) return verdict;
  const id = newId();
  const data = {
    ...author,
    id,
    planId: plan.id,
    what: words.what,
    dueOn: asDate(words.dueOn),
    createdAt: now,
  };
  await tx.workshopCard.create({ data, select: { id: true } });
  await grow(context, plan);
  return done({ id });
}

/** Takes a card back; what was laid with it lies on the table by itself again. */
export async function takeBackCard(context: WorkContext, { plan }: Workshop, card: Card) {
  const { tx, now } = context;
  for (const verdict of [mayBeChanged(plan, dayOf(now)), mayBeTakenBack(card)])
    if (!verdict.ok) return verdict;
  await tx.workshopCard.updateMany({ where: { mergedIntoId: card.id }, data: { mergedIntoId: null } });
  await tx.workshopCard.deleteMany({ where: { id: card.id } });
  await grow(context, plan);
  return allowed;
}

/** Gives a card a place: under a goal, with another card, aside, or back on the table. What lay with it goes along. */
export async function arrangeCard(
  context: WorkContext,
  { plan, cards, card }: Workshop & { readonly card: Card },
  spot: Spot,
) {
  const { tx, now } = context;
  const isOpen = mayBeChanged(plan, dayOf(now));
  if (!isOpen.ok) return isOpen;
  const verdict = mayBeArranged(card, spot, { cards, goalIds: new Set(plan.goals.map(({ id }) => id)) });
  if (!verdict.ok) return verdict;
  const mergedIntoId = spot.kind === "card" ? spot.id : null;
  const place = {
    goalId: spot.kind === "goal" ? spot.id : null,
    isAside: spot.kind === "aside",
    mergedIntoId,
  };
  await tx.workshopCard.updateMany({ where: { id: card.id }, data: place });
  if (mergedIntoId)
    await tx.workshopCard.updateMany({ where: { mergedIntoId: card.id }, data: { mergedIntoId } });
  await grow(context, plan);
  return allowed;
}

/** Makes actions in the plan of everything that lies under a goal, in one go; each card once. */
export async function takeOverCards(
  context: WorkContext,
  { plan, cards }: Workshop,
): Promise<Outcome<"closed" | "nothing-arranged", { count: number }>> {
  const { tx, now } = context;
  const verdict = mayBeChanged(plan, dayOf(now));
  if (!verdict.ok) return verdict;
  const goalIds = plan.goals.map(({ id }) => id);
  const actions = actionsOf(cards, goalIds, await candidatesOf(context, plan));
  if (actions.length === 0) return refused("nothing-arranged");
  await writeActions(context, plan, actions);
  const cardIds = actions.flatMap((action) => action.cardIds);
  await tx.workshopCard.updateMany({ where: { id: { in: cardIds } }, data: { takenOverAt: now } });
  await grow(context, plan);
  return done({ count: actions.length });
}

async function writeActions({ tx }: WorkContext, plan: TeamPlan, actions: readonly NewAction[]) {
  const goalId = { in: plan.goals.map(({ id }) => id) };
  const last = await tx.planAction.groupBy({ by: ["goalId"], where: { goalId }, _max: { position: true } });
  const places = new Map(last.map((goal) => [goal.goalId, goal._max.position ?? 0]));
  const kept = actions.map(({ cardIds: _cards, ...action }) => {
    const position = (places.get(action.goalId) ?? 0) + 1;
    places.set(action.goalId, position);
    return { ...action, id: newId(), position };
  });
  await tx.planAction.createMany({
    data: kept.map(({ ownerIds: _owners, dueOn, ...action }) => {
      return { ...action, dueOn: asDate(dueOn), successSign: "", progress: "not-started" };
    }),
  });
  await tx.planActionOwner.createMany({
    data: kept.flatMap(({ id, ownerIds }) => ownerIds.map((personId) => ({ actionId: id, personId }))),
  });
}

async function candidatesOf(
  { tx, actor, now }: WorkContext,
  { teamId }: TeamPlan,
): Promise<ReadonlySet<string>> {
  const people = await listCandidates(tx, actor.institutionId, { teamId, today: dayOf(now) });
  return new Set(people.map(({ id }) => id));
}

async function grow({ tx }: WorkContext, { id }: TeamPlan): Promise<void> {
  await tx.teamPlan.updateMany({ where: { id }, data: { workshopEdition: { increment: 1 } } });
}
