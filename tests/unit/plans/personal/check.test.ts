import { describe, expect, test } from "vitest";
import { changesSince } from "@/lib/plans/personal/agreements/rules";
import {
  checkOpened,
  checkPersonalPlan,
  isWish,
  likeness,
  type PersonalRuleCode,
  personalRuleCodes,
  usualLobActions,
} from "@/lib/plans/personal/check/rules";
import type { Action, Part, PersonalPlan, Question } from "@/lib/plans/personal/rules";
import { anAction, aPart, aPlan, aQuestion } from "@/tests/support/personal-plans";

const tipsOf = (plan: PersonalPlan, before: PersonalPlan | null = null) =>
  checkPersonalPlan({ plan, before, lobActions: usualLobActions })
    .filter(({ isHeld }) => !isHeld)
    .map(({ code }) => code);
const withQuestion = (changes: Partial<Question>) => aPlan({ questions: [aQuestion(changes)] });
const withAction = (changes: Partial<Action>) => withQuestion({ actions: [anAction(changes)] });
const many = (count: number, changes: Partial<Action> = {}) =>
  withQuestion({
    actions: Array.from({ length: count }, (_, n) => anAction({ what: `Gesprek ${n}`, ...changes })),
  });

test("[M1] a plan in which everything is there gets no tips", () => {
  expect(tipsOf(aPlan())).toEqual([]);
});

test.each<[PersonalRuleCode, PersonalPlan]>([
  ["going-well", aPlan({ parts: [aPart("could-improve")] })],
  ["could-improve", aPlan({ parts: [aPart("going-well"), aPart("could-improve", "")] })],
  ["has-question", aPlan({ questions: [] })],
  [
    "few-questions",
    aPlan({
      questions: [1, 2, 3, 4].map((n) =>
        aQuestion({ actions: n < 3 ? [anAction()] : [anAction({ context: "elsewhere" })] }),
      ),
    }),
  ],
  ["question-contributes", withQuestion({ contributesTo: "" })],
  ["experiment-expects", withQuestion({ type: "experiment" })],
  ["action-is-deed", withAction({ what: "Meer aandacht voor stage" })],
  ["action-in-year", withAction({ dueOn: "2027-08-01" })],
  ["action-sign", withAction({ successSign: "" })],
  ["action-needs", withAction({ needs: "" })],
  ["lob-actions", withAction({ context: "elsewhere" })],
  ["lob-actions", many(3)],
  ["not-only-courses", withAction({ what: "De cursus gespreksvoering volgen" })],
  ["looks-back", aPlan({ reviewOn: null })],
])("[M1] [F1] %s: what is missing gives this one tip", (code, plan) => {
  expect(tipsOf(plan)).toEqual([code]);
});

test("[M1] a question without an action, and an action without a career competence, are said with what hangs on them", () => {
  expect(tipsOf(withQuestion({ actions: [] }))).toEqual(["question-has-action", "lob-actions"]);
  expect(tipsOf(withAction({ careerCompetence: null }))).toEqual(["lob-actions", "career-competence"]);
});

test("[M1] an empty plan is told what to begin with, and nothing about what is not there", () => {
  const empty = aPlan({ parts: [], questions: [], reviewOn: null });
  const findings = checkPersonalPlan({ plan: empty, before: null, lobActions: usualLobActions });
  expect(findings.map(({ code }) => code)).toEqual([
    "going-well",
    "could-improve",
    "has-question",
    "looks-back",
  ]);
});

test("[F3] an institution that asks for two LOB actions is not content with one", () => {
  const findings = checkPersonalPlan({ plan: aPlan(), before: null, lobActions: { least: 2, most: 3 } });
  expect(findings.find(({ code }) => code === "lob-actions")?.isHeld).toBe(false);
  expect(tipsOf(many(2))).toEqual([]);
});

test("[M1] what was left last year and is written again is asked about, unless it was taken along in the open", () => {
  const before = withAction({ what: "Vier gesprekken voeren met de vragenkaart" });
  expect(tipsOf(aPlan(), before)).toEqual(["not-copied"]);
  expect(tipsOf(withAction({ carriedFrom: 2025 }), before)).toEqual([]);
  const done = withAction({ what: "Vier gesprekken voeren met een vragenkaart", progress: "done" });
  expect(tipsOf(aPlan(), done)).toEqual([]);
});

test("[M1] a tip names the action it is about by its own words", () => {
  const plan = withQuestion({
    actions: [anAction(), anAction({ what: "Meelopen bij BBL", successSign: "" })],
  });
  const finding = checkPersonalPlan({ plan, before: null, lobActions: usualLobActions }).find(
    ({ code }) => code === "action-sign",
  );
  expect(finding).toEqual({ code: "action-sign", isHeld: false, places: ["Meelopen bij BBL"] });
});

test("[M1] of what was opened nothing is told that only the whole plan could tell", () => {
  const opened = { ...aPlan({ parts: [], questions: [aQuestion({ contributesTo: "" })] }) };
  const findings = checkOpened({ plan: opened, lobActions: usualLobActions });
  expect(findings.filter(({ isHeld }) => !isHeld).map(({ code }) => code)).toEqual(["question-contributes"]);
  expect(findings.length).toBeLessThan(personalRuleCodes.length);
});

test.each([
  ["Meer aandacht voor motieven", true],
  ["ik wil beter luisteren", true],
  ["Misschien meelopen", true],
  ["Meelopen bij een collega", false],
  ["Beterschapskaart maken", false],
])("[M1] %s is a wish: %s", (what, is) => {
  expect(isWish(what)).toBe(is);
});

test("how much two texts are alike is the same both ways, 1 for the same words and 0 for nothing in common", () => {
  expect(likeness("Vier gesprekken!", "vier  gesprekken")).toBe(1);
  expect(likeness("aaaa", "bbbb")).toBe(0);
  expect(likeness("", "")).toBe(1);
  expect(likeness("kaart maken", "kaarten maken")).toBe(likeness("kaarten maken", "kaart maken"));
});

describe("what two people agreed on", () => {
  test("changes with where, whose and what kind too, not only with the words", () => {
    const [action, question, part] = [anAction(), aQuestion(), aPart("ambition")];
    const textOf = (parts: Partial<{ part: Part; question: Question; action: Action }>) => ({
      parts: [parts.part ?? part],
      questions: [{ ...(parts.question ?? question), actions: [parts.action ?? action] }],
    });
    const changes = (after: Parameters<typeof textOf>[0]) => changesSince(textOf({}), textOf(after));
    expect(changes({})).toEqual([]);
    expect(changes({ part: { ...part, place: "outside" } })).toMatchObject([{ chosenNow: ["outside"] }]);
    expect(changes({ question: { ...question, type: "experiment" } })).toMatchObject([
      { kind: "question", chosenThen: ["question"], chosenNow: ["experiment"] },
    ]);
    for (const other of [
      { context: "lesson" },
      { careerCompetence: "motives" },
      { responsible: "organisation" },
    ] as const)
      expect(changes({ action: { ...action, ...other } })).toMatchObject([{ kind: "action" }]);
  });
});
