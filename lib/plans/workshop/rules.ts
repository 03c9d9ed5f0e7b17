import type { Day } from "@/lib/platform/calendar";
import { allowed, type Outcome, refused } from "@/lib/platform/outcome";
import { mayBeChanged, type Owner, type PlanFacts } from "@/lib/plans/rules";

/** What somebody of the team offers to do (G4). */
export type Card = {
  readonly id: string;
  readonly what: string;
  readonly dueOn: Day;
  readonly author: Owner;
  /** With whom; null is alone. */
  readonly partner: Owner | null;
  readonly goalId: string | null;
  readonly mergedIntoId: string | null;
  readonly isAside: boolean;
  readonly isTakenOver: boolean;
};

/** A card with the cards that were laid with it: one action, of all of them together. */
export type Stack = Card & { readonly merged: readonly Card[] };

/** Where a card can lie. */
export type Spot =
  | { readonly kind: "table" | "aside" }
  | { readonly kind: "goal" | "card"; readonly id: string };

/** How many cards somebody may have on the table at once, so that a meeting stays one. */
export const mostOwnCards = 20;

export type Board = {
  readonly table: readonly Stack[];
  /** By goal, in the order in which they were posted. */
  readonly underGoals: ReadonlyMap<string, readonly Stack[]>;
  readonly aside: readonly Stack[];
  readonly takenOver: readonly Stack[];
};

/** The table of a team meeting: every card in its place, and what was laid together as one. */
export function boardOf(cards: readonly Card[]): Board {
  const stacks = cards
    .filter(({ mergedIntoId }) => mergedIntoId === null)
    .map((card): Stack => ({
      ...card,
      merged: cards.filter(({ mergedIntoId }) => mergedIntoId === card.id),
    }));
  const open = stacks.filter(({ isTakenOver }) => !isTakenOver);
  const goalIds = [...new Set(open.flatMap(({ goalId }) => goalId ?? []))];
  return {
    table: open.filter(({ goalId, isAside }) => goalId === null && !isAside),
    underGoals: new Map(goalIds.map((id) => [id, open.filter(({ goalId }) => goalId === id)])),
    aside: open.filter(({ isAside }) => isAside),
    takenOver: stacks.filter(({ isTakenOver }) => isTakenOver),
  };
}

/** Everybody in a stack, each once: who wrote a card in it, and with whom. */
export function peopleOf({ author, partner, merged }: Stack): Owner[] {
  const all = [author, partner, ...merged.flatMap((card) => [card.author, card.partner])];
  const people = all.filter((person) => person !== null);
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

/** A card is posted while the plan can change, with a colleague of the team, and not without end. */
export function mayBePosted(
  plan: PlanFacts,
  { authorId, partnerId }: { readonly authorId: string; readonly partnerId: string | null },
  { cards, candidateIds }: { readonly cards: readonly Card[]; readonly candidateIds: ReadonlySet<string> },
  today: Day,
): Outcome<"closed" | "partner-gone" | "with-oneself" | "too-many-cards"> {
  const verdict = mayBeChanged(plan, today);
  if (!verdict.ok) return verdict;
  if (partnerId === authorId) return refused("with-oneself");
  if (partnerId !== null && !candidateIds.has(partnerId)) return refused("partner-gone");
  const own = cards.filter(({ author, isTakenOver }) => author.id === authorId && !isTakenOver);
  return own.length < mostOwnCards ? allowed : refused("too-many-cards");
}

/** A card is its author's until it stands in the plan. */
export function mayBeTakenBack({ isTakenOver }: Pick<Card, "isTakenOver">): Outcome<"taken-over"> {
  return isTakenOver ? refused("taken-over") : allowed;
}

/** A card goes to a place that is there: a goal of this plan, or another card that is still on the table. */
export function mayBeArranged(
  card: Card,
  spot: Spot,
  { cards, goalIds }: { readonly cards: readonly Card[]; readonly goalIds: ReadonlySet<string> },
): Outcome<"taken-over" | "goal-gone" | "card-gone"> {
  if (card.isTakenOver) return refused("taken-over");
  if (spot.kind === "goal") return goalIds.has(spot.id) ? allowed : refused("goal-gone");
  if (spot.kind !== "card") return allowed;
  const other = cards.find(({ id }) => id === spot.id);
  const isFree = other && !other.isTakenOver && other.mergedIntoId === null && other.id !== card.id;
  return isFree ? allowed : refused("card-gone");
}

export type NewAction = {
  readonly goalId: string;
  readonly what: string;
  readonly dueOn: Day;
  readonly ownerIds: readonly string[];
  /** The cards that it was made of. */
  readonly cardIds: readonly string[];
};

const mostOwners = 12;

/** What the cards under goals become in the plan, goal by goal: one action a stack, for who is still of the team. */
export function actionsOf(
  cards: readonly Card[],
  goalIds: readonly string[],
  candidateIds: ReadonlySet<string>,
): NewAction[] {
  const { underGoals } = boardOf(cards);
  return goalIds.flatMap((goalId) =>
    (underGoals.get(goalId) ?? []).map((stack) => ({
      ...{ goalId, what: stack.what, dueOn: stack.dueOn },
      ownerIds: peopleOf(stack)
        .map(({ id }) => id)
        .filter((id) => candidateIds.has(id))
        .slice(0, mostOwners),
      cardIds: [stack.id, ...stack.merged.map(({ id }) => id)],
    })),
  );
}

export type WorkshopRefusal =
  | "closed"
  | "partner-gone"
  | "with-oneself"
  | "too-many-cards"
  | "taken-over"
  | "goal-gone"
  | "card-gone"
  | "nothing-arranged";
