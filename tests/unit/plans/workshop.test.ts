import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  actionsOf,
  boardOf,
  type Card,
  mayBeArranged,
  mayBePosted,
  mayBeTakenBack,
} from "@/lib/plans/workshop/rules";
import { arrangeCardInput } from "@/lib/plans/workshop/schema";
import { newId } from "@/lib/platform/ids";
import { teamPlan } from "@/tests/support/plans";

const today = "2026-11-22";
const anna = { id: "anna", name: "Anna Bos", initials: "AB" };
const bert = { id: "bert", name: "Bert Vos", initials: "BV" };
const chris = { id: "chris", name: "Chris Das", initials: "CD" };

function aCard(changes: Partial<Card> = {}): Card {
  return {
    ...{ id: newId(), what: "Vragenkaart maken", dueOn: "2027-01-15", author: anna, partner: null },
    ...{ goalId: null, mergedIntoId: null, isAside: false, isTakenOver: false },
    ...changes,
  };
}

describe("the table of a team meeting [G4]", () => {
  test("every card that is still open lies in exactly one place, whatever the cards are", () => {
    const spot = fc.constantFrom("table", "goal", "aside", "taken");
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 20 }), (spots) => {
        const cards = spots.map((at) => {
          return aCard({
            goalId: at === "goal" ? "g" : null,
            isAside: at === "aside",
            isTakenOver: at === "taken",
          });
        });
        const { table, underGoals, aside, takenOver } = boardOf(cards);
        const shown = [...table, ...[...underGoals.values()].flat(), ...aside, ...takenOver].map(
          ({ id }) => id,
        );
        expect(shown.toSorted()).toEqual(cards.map(({ id }) => id).toSorted());
      }),
    );
  });

  test("cards that were laid together become one action of everybody in them, each once", () => {
    const first = aCard({ goalId: "g", partner: bert });
    const second = aCard({ mergedIntoId: first.id, author: bert, partner: chris, what: "Iets anders" });
    const all = new Set(["anna", "bert", "chris"]);
    expect(actionsOf([first, second], ["g"], all)).toEqual([
      {
        ...{ goalId: "g", what: "Vragenkaart maken", dueOn: "2027-01-15" },
        ...{ ownerIds: ["anna", "bert", "chris"], cardIds: [first.id, second.id] },
      },
    ]);
  });

  test("who left the team gets no action, and what lies nowhere, aside or in the plan already becomes none", () => {
    const cards = [
      aCard({ goalId: "g", partner: bert }),
      aCard(),
      aCard({ isAside: true }),
      aCard({ goalId: "g", isTakenOver: true }),
      aCard({ goalId: "gone" }),
    ];
    const actions = actionsOf(cards, ["g"], new Set(["bert"]));
    expect(actions.map(({ ownerIds }) => ownerIds)).toEqual([["bert"]]);
  });

  test("a card is posted with a colleague of the team, not with oneself, and twenty at most", () => {
    const candidateIds = new Set(["anna", "bert"]);
    const post = (partnerId: string | null, cards: readonly Card[] = []) =>
      mayBePosted(teamPlan(), { authorId: "anna", partnerId }, { cards, candidateIds }, today);
    expect(post("bert").ok).toBe(true);
    expect(post("anna")).toMatchObject({ refusal: "with-oneself" });
    expect(post("chris")).toMatchObject({ refusal: "partner-gone" });
    const twenty = Array.from({ length: 20 }, () => aCard());
    expect(post(null, twenty)).toMatchObject({ refusal: "too-many-cards" });
    expect(
      post(
        null,
        twenty.map((card) => ({ ...card, author: bert })),
      ).ok,
    ).toBe(true);
    expect(
      post(
        null,
        twenty.map((card) => ({ ...card, isTakenOver: true })),
      ).ok,
    ).toBe(true);
  });

  test("a card that stands in the plan lies where it lies and is not taken back", () => {
    const card = aCard({ isTakenOver: true });
    const around = { cards: [card], goalIds: new Set<string>() };
    expect(mayBeTakenBack(card)).toMatchObject({ refusal: "taken-over" });
    expect(mayBeArranged(card, { kind: "aside" }, around)).toMatchObject({ refusal: "taken-over" });
  });

  test("a card goes to a goal or a card that is there, never into itself or into one that lies in another", () => {
    const [card, other] = [aCard(), aCard()];
    const inOther = aCard({ mergedIntoId: other.id });
    const around = { cards: [card, other, inOther], goalIds: new Set(["g"]) };
    const lay = (kind: "goal" | "card", id: string) => mayBeArranged(card, { kind, id }, around);
    expect(lay("goal", "g").ok).toBe(true);
    expect(lay("goal", "gone")).toMatchObject({ refusal: "goal-gone" });
    expect(lay("card", other.id).ok).toBe(true);
    for (const id of [card.id, inOther.id, newId()])
      expect(lay("card", id)).toMatchObject({ refusal: "card-gone" });
  });

  test("a place is one of the list; anything else is refused at the door", () => {
    const cardId = newId();
    const spotOf = (spot: string) => arrangeCardInput.safeParse({ cardId, spot }).data?.spot;
    expect(spotOf("aside")).toEqual({ kind: "aside" });
    expect(spotOf(`goal:${cardId}`)).toEqual({ kind: "goal", id: cardId });
    for (const spot of ["", "goal", "goal:x", `plan:${cardId}`]) expect(spotOf(spot)).toBeUndefined();
  });
});
