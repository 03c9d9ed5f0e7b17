import { describe, expect, test } from "vitest";
import { followingText } from "@/lib/plans/following/rules";
import {
  concluded,
  decisionOf,
  goesAlong,
  type GoalSaid,
  indicatorOf,
  mayBeConcluded,
} from "@/lib/plans/reviews/rules";
import { reviewInput } from "@/lib/plans/reviews/schema";
import { newId } from "@/lib/platform/ids";
import { planAction, planGoal, teamPlan } from "@/tests/support/plans";

const [first, second] = [planGoal({ title: "Eerste" }), planGoal({ title: "Tweede" })];
const saidOf = (goalId: string, decision: GoalSaid["decision"], reached = "") => ({
  goalId,
  decision,
  reached,
});
const words = {
  ...{ planId: newId(), heldOn: "2027-05-12", outcome: "adjust", measure: "talks" },
  ...{ findings: "a", developments: "b", studentEffect: "c" },
};

describe("a plan held to the light", () => {
  test("[G6] says of every goal how the team goes on; of a goal that is not in the plan it keeps nothing", () => {
    const said = [
      saidOf(second.id, "stop"),
      saidOf(first.id, "continue", "Acht bezoeken"),
      saidOf(newId(), "stop"),
    ];
    expect(mayBeConcluded([first, second], said).ok).toBe(true);
    expect(mayBeConcluded([first, second], said.slice(0, 1))).toMatchObject({ refusal: "goals-undecided" });
    expect(concluded([first, second], said)).toEqual([
      { goalId: first.id, title: "Eerste", decision: "continue", reached: "Acht bezoeken" },
      { goalId: second.id, title: "Tweede", decision: "stop", reached: "" },
    ]);
  });

  test("[G9] names a figure about students: without one it is not sent", () => {
    expect(reviewInput.safeParse(words).success).toBe(true);
    const { measure: _measure, ...without } = words;
    expect(reviewInput.safeParse(without).error?.issues[0]).toMatchObject({
      path: ["measure"],
      message: "choose",
    });
    expect(reviewInput.safeParse({ ...words, measure: "contracts" }).success).toBe(false);
  });

  test("[G8] says where developments come from: the school, the world around it, or both", () => {
    expect(reviewInput.parse({ ...words, sources: ["inside", "outside"] }).sources).toEqual([
      "inside",
      "outside",
    ]);
    expect(reviewInput.parse(words).sources).toEqual([]);
  });

  test("has two fields for each goal, a wrong one is told at its place, and nothing else comes along", () => {
    const goalId = newId();
    const about = (decision: string) => {
      return { ...words, [`reached-${goalId}`]: " Gehaald ", [`decision-${goalId}`]: decision };
    };
    expect(reviewInput.parse(about("adjust")).goals).toEqual([
      { goalId, reached: "Gehaald", decision: "adjust" },
    ]);
    expect(reviewInput.safeParse(about("")).error?.issues[0]?.path).toEqual([`decision-${goalId}`]);
    expect(reviewInput.safeParse({ ...words, teamId: newId() }).success).toBe(false);
  });

  test("[6.4] tells every colleague a figure only when it is about enough students", () => {
    expect(indicatorOf("talks", { part: 5, whole: 5 }, 5)).toEqual({ measure: "talks", part: 5, whole: 5 });
    const silent = { measure: "talks", part: null, whole: null };
    expect(indicatorOf("talks", { part: 4, whole: 4 }, 5)).toEqual(silent);
    expect(indicatorOf("talks", null, 5)).toEqual(silent);
    for (const part of [1, 4, 26, 29]) expect(indicatorOf("talks", { part, whole: 30 }, 5)).toEqual(silent);
    for (const part of [0, 5, 25, 30])
      expect(indicatorOf("talks", { part, whole: 30 }, 5)).toEqual({ measure: "talks", part, whole: 30 });
  });
});

describe("[G6] next year's plan", () => {
  const done = planGoal({ title: "Klaar", actions: [planAction({ progress: "done" })] });

  test("offers the goals the team goes on with; what nobody decided about goes by its open work", () => {
    const reviews = [{ goals: [saidOf(first.id, "stop"), saidOf(done.id, "continue")] }];
    expect([first, second, done].map((goal) => goesAlong(goal, reviews))).toEqual([false, true, true]);
    expect([first, second, done].map((goal) => goesAlong(goal, []))).toEqual([true, true, false]);
    expect(decisionOf(first, [...reviews, { goals: [saidOf(first.id, "adjust")] }])).toBe("adjust");
  });

  test("takes exactly the goals that were chosen along, with their open work only", () => {
    const plan = teamPlan({ goals: [first, second, done] });
    const titlesOf = (...ids: string[]) =>
      followingText(plan, 2027, new Set(["a"]), new Set(ids)).goals.map(({ title, actions }) => [
        title,
        actions.length,
      ]);
    expect(titlesOf(second.id, done.id)).toEqual([
      ["Tweede", 1],
      ["Klaar", 0],
    ]);
    expect(titlesOf()).toEqual([]);
  });
});
