import { expect, test } from "vitest";
import { checkPlan, type RuleCode, ruleCodes, sharesOf } from "@/lib/plans/check/rules";
import type { PlanAction, PlanGoal, TeamPlan } from "@/lib/plans/rules";
import { planAction, planGoal, teamPlan } from "@/tests/support/plans";

const anna = { id: "a", name: "Anna Bos", initials: "AB" };
const bert = { id: "b", name: "Bert Cox", initials: "BC" };

const inOrder = teamPlan();
const withGoal = (changes: Partial<PlanGoal>): TeamPlan => ({ ...inOrder, goals: [planGoal(changes)] });
const withAction = (changes: Partial<PlanAction>) => withGoal({ actions: [planAction(changes)] });

function placesOf(plan: TeamPlan, code: RuleCode) {
  return checkPlan(plan).find((finding) => finding.code === code)?.places;
}

test("[F2] of many plans it tells by rule how many have it in order, the least first, and nothing of one plan", () => {
  const bare = withGoal({ goingWell: "", actions: [] });
  const shares = sharesOf([inOrder, bare, { ...inOrder, goals: [] }].map((plan) => checkPlan(plan)));
  const shareOf = (code: RuleCode) => shares.find((share) => share.code === code);
  expect(shareOf("has-goals")).toEqual({ code: "has-goals", held: 2, of: 3 });
  expect(shareOf("goal-going-well")).toEqual({ code: "goal-going-well", held: 1, of: 2 });
  expect(shareOf("action-owner")).toEqual({ code: "action-owner", held: 1, of: 1 });
  expect(shareOf("work-spread")).toBeUndefined();
  const parts = shares.map(({ held, of }) => held / of);
  expect(parts).toEqual([...parts].sort((one, other) => one - other));
});

test("[F2] a plan in which everything is there gets no tips", () => {
  expect(checkPlan(inOrder).filter((finding) => finding.places.length > 0)).toEqual([]);
});

test.each<[RuleCode, TeamPlan]>([
  ["has-ambition", { ...inOrder, ambition: "" }],
  ["has-goals", { ...inOrder, goals: [] }],
  ["few-goals", { ...inOrder, goals: Array.from({ length: 5 }, () => planGoal()) }],
  ["goal-going-well", withGoal({ goingWell: "" })],
  ["goal-could-improve", withGoal({ couldImprove: "" })],
  ["goal-has-action", withGoal({ actions: [] })],
  ["goal-contributes", withGoal({ contributesTo: null })],
  ["goal-competence", withGoal({ competences: [] })],
  ["action-owner", withAction({ owners: [] })],
  ["action-in-year", withAction({ dueOn: "2027-08-01" })],
  ["action-sign", withAction({ successSign: "" })],
  ["dates-spread", withGoal({ actions: [1, 2, 3].map((n) => planAction({ dueOn: `2027-06-0${n}` })) })],
  ["work-spread", withGoal({ actions: [1, 2, 3, 4].map(() => planAction()) })],
  ["asks-organisation", withAction({ needs: null })],
  ["staff-learn", withAction({ what: "Vragenkaart maken", successSign: "De kaart ligt er" })],
  ["students-notice", withAction({ successSign: "De kaart is af" })],
])("[F1] %s: the document gets a tip when it is missing, and says where", (code, plan) => {
  expect(placesOf(inOrder, code) ?? []).toEqual([]);
  expect(placesOf(plan, code)).not.toEqual([]);
  expect(placesOf(plan, code)).toBeDefined();
});

test("a tip names the goal by its number and the action by its words", () => {
  const goals = [
    planGoal(),
    planGoal({ actions: [planAction({ what: "Doorverwijzen op één A4", owners: [] })] }),
  ];
  expect(placesOf({ ...inOrder, goals }, "action-owner")).toEqual([
    { goal: 2, action: "Doorverwijzen op één A4" },
  ]);
});

test("rules about goals and actions do not apply to a plan without them", () => {
  expect(checkPlan({ ...inOrder, goals: [] }).map(({ code }) => code)).toEqual(["has-ambition", "has-goals"]);
});

test("work that is shared by two is not said to lean on one", () => {
  const actions = [anna, bert, anna, bert].map((owner) => planAction({ owners: [owner] }));
  expect(placesOf(withGoal({ actions }), "work-spread")).toEqual([]);
});

test("the last day of the school year is inside it, the day before the first is not", () => {
  expect(placesOf(withAction({ dueOn: "2027-07-31" }), "action-in-year")).toEqual([]);
  expect(placesOf(withAction({ dueOn: "2026-07-31" }), "action-in-year")).toHaveLength(1);
});

test("findings carry no grade and no name of a person", () => {
  const plan = withGoal({ actions: [1, 2, 3, 4].map(() => planAction({ owners: [anna] })) });
  expect(JSON.stringify(checkPlan(plan))).not.toMatch(/Anna|Bos|grade|score/);
  expect(new Set(ruleCodes).size).toBe(ruleCodes.length);
});
