import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  adoptedTextOf,
  type Adoption,
  isChangedSince,
  isOverdue,
  isReviewDue,
  lifeCycle,
  mayBeAdopted,
  mayBeChanged,
  mayBeConsulted,
  mayBeReviewed,
  mayBeStarted,
  mayOwn,
  type Review,
  stateOf,
} from "@/lib/plans/rules";
import { writeSnapshot } from "@/lib/plans/adoptions/files";
import { planAction, planGoal, teamPlan } from "@/tests/support/plans";

const today = "2026-11-22";
const opened = { consultationOpenedAt: new Date("2026-09-10T10:00:00Z") };

function adoption(changes: Partial<Adoption> = {}): Adoption {
  const recordedAt = new Date("2026-09-30T14:00:00Z");
  return {
    number: 1,
    adoptedOn: "2026-09-30",
    recordedAt,
    presentCount: 12,
    memberCount: 14,
    acknowledgedAt: null,
    ...changes,
  };
}

function review(changes: Partial<Review> = {}): Review {
  const recordedAt = new Date("2027-05-12T14:00:00Z");
  const words = { findings: "Het loopt", developments: "Nieuwe wet", studentEffect: "Meer gesprekken" };
  const looked = { sources: [], goals: [], indicator: null };
  return { id: "r", heldOn: "2027-05-12", recordedAt, outcome: "continue", ...words, ...looked, ...changes };
}

function adoptedPlan() {
  const plan = teamPlan(opened);
  return { ...plan, adoptions: [adoption()], adopted: writeSnapshot(plan) };
}

describe("a plan's state", () => {
  test("[G11] follows from what was recorded: draft, consultation, adopted, reviewed, closed", () => {
    const plan = teamPlan();
    expect(stateOf(plan, today)).toBe("draft");
    expect(stateOf({ ...plan, ...opened }, today)).toBe("consultation");
    expect(stateOf(adoptedPlan(), today)).toBe("adopted");
    expect(stateOf({ ...adoptedPlan(), reviews: [review()] }, "2027-05-12")).toBe("reviewed");
    expect(stateOf({ ...adoptedPlan(), reviews: [review()] }, "2027-07-31")).toBe("reviewed");
    expect(stateOf({ ...adoptedPlan(), reviews: [review()] }, "2027-08-01")).toBe("closed");
  });

  test("[G6] a review that stops the plan closes it at once, one that adjusts it leads to a new version", () => {
    const stopped = { ...adoptedPlan(), reviews: [review({ outcome: "stop" })] };
    expect(stateOf(stopped, "2027-05-12")).toBe("closed");
    const second = adoption({
      number: 2,
      adoptedOn: "2027-05-20",
      recordedAt: new Date("2027-05-20T10:00:00Z"),
    });
    const adjusted = { ...adoptedPlan(), reviews: [review({ outcome: "adjust" })] };
    expect(stateOf({ ...adjusted, adoptions: [adoption(), second] }, "2027-05-21")).toBe("adopted");
  });

  test("an adopted plan that nobody held to the light is not closed by the calendar", () => {
    expect(stateOf(adoptedPlan(), "2028-01-01")).toBe("adopted");
  });

  test("never moves back while days go by", () => {
    const plans = [teamPlan(), teamPlan(opened), adoptedPlan(), { ...adoptedPlan(), reviews: [review()] }];
    const days = fc
      .integer({ min: 0, max: 900 })
      .map((n) => new Date(Date.UTC(2026, 7, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.constantFrom(...plans), days, days, (plan, one, other) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        return lifeCycle.indexOf(stateOf(plan, first)) <= lifeCycle.indexOf(stateOf(plan, second));
      }),
    );
  });
});

describe("adopting", () => {
  const attendance = { adoptedOn: "2026-11-20", presentCount: 12 };

  test("[G11] needs consultation, goals, a day that has been, and no more people than there are", () => {
    const plan = teamPlan(opened);
    expect(mayBeAdopted(plan, attendance, 14, today)).toMatchObject({ ok: true });
    expect(mayBeAdopted(teamPlan(), attendance, 14, today)).toMatchObject({ refusal: "not-discussed" });
    expect(mayBeAdopted({ ...plan, goals: [] }, attendance, 14, today)).toMatchObject({
      refusal: "no-goals",
    });
    expect(mayBeAdopted(plan, { ...attendance, adoptedOn: "2026-11-23" }, 14, today)).toMatchObject({
      refusal: "adopted-in-the-future",
    });
    expect(mayBeAdopted(plan, { ...attendance, adoptedOn: "2026-01-31" }, 14, today)).toMatchObject({
      refusal: "adopted-before",
    });
    expect(mayBeAdopted(plan, attendance, 11, today)).toMatchObject({ refusal: "too-many-present" });
    expect(mayBeAdopted(plan, attendance, 12, today)).toMatchObject({ ok: true });
  });

  test("[G11] makes a new version only when words changed, not when progress did", () => {
    const plan = adoptedPlan();
    expect(mayBeAdopted(plan, attendance, 14, today)).toMatchObject({ refusal: "nothing-changed" });
    const [goal] = plan.goals;
    const [action] = goal?.actions ?? [];
    if (!goal || !action) throw new Error("The plan of the test has an action");
    const progressed = { ...plan, goals: [{ ...goal, actions: [{ ...action, progress: "done" as const }] }] };
    expect(mayBeAdopted(progressed, attendance, 14, today)).toMatchObject({ refusal: "nothing-changed" });
    const later = { ...plan, goals: [{ ...goal, actions: [{ ...action, dueOn: "2027-02-01" }] }] };
    expect(mayBeAdopted(later, attendance, 14, today)).toMatchObject({ ok: true });
    expect(mayBeAdopted(later, { ...attendance, adoptedOn: "2026-09-29" }, 14, today)).toMatchObject({
      refusal: "adopted-before",
    });
  });

  test("[G11] what others read is the adopted text with the progress of today", () => {
    const plan = adoptedPlan();
    const [goal] = plan.goals;
    const [action] = goal?.actions ?? [];
    if (!goal || !action) throw new Error("The plan of the test has an action");
    const words = { ...action, what: "Iets anders", progress: "running" as const };
    const text = adoptedTextOf({
      ...plan,
      ambition: "Nieuw",
      goals: [{ ...goal, actions: [words, planAction()] }],
    });
    expect(text?.ambition).toBe(plan.ambition);
    expect(text?.goals[0]?.actions).toEqual([{ ...action, progress: "running" }]);
  });

  test("the order of owners and competences is no change", () => {
    const owners = [
      { id: "a", name: "Anna Bos", initials: "AB" },
      { id: "b", name: "Bert Cox", initials: "BC" },
    ];
    const goal = planGoal({ competences: ["steering", "motives"], actions: [planAction({ owners })] });
    const [action] = goal.actions;
    if (!action) throw new Error("The goal of the test has an action");
    const turned = { ...action, owners: owners.toReversed() };
    const other = { ...goal, competences: goal.competences.toReversed(), actions: [turned] };
    expect(isChangedSince({ ambition: "", goals: [goal] }, { ambition: "", goals: [other] })).toBe(false);
  });
});

test("[G6] only an adopted plan is held to the light, on a day since its adoption", () => {
  expect(mayBeReviewed(teamPlan(opened), "2026-11-01", today)).toMatchObject({ refusal: "not-adopted" });
  expect(mayBeReviewed(adoptedPlan(), "2026-11-23", today)).toMatchObject({ refusal: "held-in-the-future" });
  expect(mayBeReviewed(adoptedPlan(), "2026-09-29", today)).toMatchObject({
    refusal: "held-before-adoption",
  });
  expect(mayBeReviewed(adoptedPlan(), "2026-09-30", today)).toMatchObject({ ok: true });
});

test("[G7] a review is due from 1 May until somebody recorded one", () => {
  expect(isReviewDue(adoptedPlan(), "2027-04-30")).toBe(false);
  expect(isReviewDue(adoptedPlan(), "2027-05-01")).toBe(true);
  expect(isReviewDue({ ...adoptedPlan(), reviews: [review()] }, "2027-06-01")).toBe(false);
  expect(isReviewDue(teamPlan(opened), "2027-06-01")).toBe(false);
});

test("a closed plan stays as it is", () => {
  const closed = { ...adoptedPlan(), reviews: [review({ outcome: "stop" })] };
  expect(mayBeChanged(closed, today)).toMatchObject({ refusal: "closed" });
  expect(mayBeConsulted(closed, today)).toMatchObject({ refusal: "closed" });
  expect(mayBeReviewed(closed, today, today)).toMatchObject({ refusal: "closed" });
});

test("a draft goes to the team once, and with something to talk about", () => {
  expect(mayBeConsulted(teamPlan({ goals: [] }), today)).toMatchObject({ refusal: "no-goals" });
  expect(mayBeConsulted(teamPlan(), today)).toMatchObject({ ok: true });
  expect(mayBeConsulted(teamPlan(opened), today)).toMatchObject({ refusal: "already-discussed" });
});

test("plans are started for this school year and the next", () => {
  expect([2025, 2026, 2027, 2028].map((year) => mayBeStarted(year, 2026).ok)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("[F12] several people may own an action, but nobody from outside the team", () => {
  expect(mayOwn(["a", "b"], new Set(["a", "b", "c"]))).toMatchObject({ ok: true });
  expect(mayOwn(["a", "x"], new Set(["a", "b"]))).toMatchObject({ refusal: "foreign-owner" });
  expect(mayOwn([], new Set())).toMatchObject({ ok: true });
});

test("an action is late from the day after its date, until it is done or stopped", () => {
  const due = planAction({ dueOn: today });
  expect(isOverdue(due, today)).toBe(false);
  expect(isOverdue(due, "2026-11-23")).toBe(true);
  expect(isOverdue({ ...due, progress: "done" }, "2026-11-23")).toBe(false);
  expect(isOverdue({ ...due, progress: "stopped" }, "2026-11-23")).toBe(false);
});
