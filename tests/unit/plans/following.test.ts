import fc from "fast-check";
import { expect, test } from "vitest";
import { dayInYear, followingText } from "@/lib/plans/following/rules";
import { rangeOf } from "@/lib/platform/calendar";
import { planAction, planGoal, teamPlan } from "@/tests/support/plans";

const bert = { id: "b", name: "Bert Cox", initials: "BC" };
const anna = { id: "a", name: "Anna Bos", initials: "AB" };

test("[G6] next year starts with the goals that still have work, and with that work only", () => {
  const open = planAction({ progress: "running" });
  const plan = teamPlan({
    goals: [
      planGoal({ title: "Loopt", actions: [open, planAction({ progress: "done" })] }),
      planGoal({
        title: "Klaar",
        actions: [planAction({ progress: "done" }), planAction({ progress: "stopped" })],
      }),
      planGoal({ title: "Leeg", actions: [] }),
    ],
  });
  const text = followingText(plan, 2027, new Set(["a"]));
  expect(text.ambition).toBe(plan.ambition);
  expect(text.goals.map((goal) => [goal.title, goal.actions.length])).toEqual([["Loopt", 1]]);
  expect(text.goals[0]?.actions[0]).toMatchObject({
    what: open.what,
    progress: "running",
    dueOn: "2028-01-15",
  });
});

test("who left the team does not take its work along", () => {
  const plan = teamPlan({ goals: [planGoal({ actions: [planAction({ owners: [anna, bert] })] })] });
  expect(followingText(plan, 2027, new Set(["b"])).goals[0]?.actions[0]?.owners).toEqual([bert]);
});

test("a copied date always falls in the new school year, and stays when it already does", () => {
  const days = fc
    .integer({ min: -1200, max: 1200 })
    .map((n) => new Date(Date.UTC(2026, 7, 1 + n)).toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, fc.integer({ min: 2024, max: 2030 }), (day, schoolYear) => {
      const { from, to } = rangeOf(schoolYear);
      const moved = dayInYear(day, schoolYear);
      expect(moved >= from && moved <= to).toBe(true);
      expect(dayInYear(moved, schoolYear)).toBe(moved);
      if (day >= from && day <= to) expect(moved).toBe(day);
    }),
  );
  expect(dayInYear("2026-08-01", 2027)).toBe("2027-08-01");
  expect(dayInYear("2027-07-31", 2027)).toBe("2028-07-31");
});
