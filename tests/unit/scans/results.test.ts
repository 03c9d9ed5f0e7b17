import { describe, expect, it } from "vitest";
import { minutesFor, type QuestionView, stepsAsText, stepsIn } from "@/lib/scans/instruments/rules";
import { answersIn, fieldOf, mayBeSubmitted } from "@/lib/scans/forms/rules";
import {
  differenceBetween,
  gapsIn,
  groupsOf,
  scaleResultOf,
  standsBeside,
  type StepCount,
  withheldOf,
  wordsResultOf,
} from "@/lib/scans/results/rules";
import { type RoundFacts, stateOfRound } from "@/lib/scans/rounds/rules";
import type { RaterCategory } from "@/lib/scans/rules";

const steps = ["Nog niet", "Basis", "Competent"].map((name) => ({ name, text: "" }));
const scale: QuestionView = {
  id: "q1",
  kind: "scale",
  text: "Luisteren",
  hint: "",
  steps,
  competenceId: "c1",
};
const open: QuestionView = { id: "q2", kind: "open", text: "Tip", hint: "", steps: [], competenceId: null };

const said = (category: RaterCategory, ...counts: number[]): StepCount[] =>
  counts.map((count, step) => ({ questionId: "q1", category, step, count })).filter(({ count }) => count > 0);

describe("the result of a 360", () => {
  const counts = [
    ...said("self", 0, 1),
    ...said("leader", 0, 0, 1),
    ...said("colleague", 1, 1, 3),
    ...said("student", 0, 2),
  ];
  const turnout = [
    { category: "self", count: 1 },
    { category: "leader", count: 1 },
    { category: "colleague", count: 5 },
    { category: "student", count: 2 },
  ] as const;
  const [result] = scaleResultOf([scale, open], counts, groupsOf(turnout)).questions;

  it("[E1] sets oneself beside the leader by name and the others only in groups of three or more", () => {
    expect(result).toMatchObject({ self: 1, leader: 2 });
    expect(result?.groups.map(({ kinds }) => kinds)).toEqual([["colleague", "student"]]);
  });

  it("[E1] shows the middle of a group and bands of enough people, never an average or one person's step", () => {
    expect(result?.middle).toEqual({ low: 1, high: 1 });
    expect(result?.bands.every(({ count }) => count >= 3)).toBe(true);
    expect(differenceBetween(1, { low: 2, high: 2 })).toEqual({ low: 1, high: 1 });
  });

  it("[M13] shows nothing of one respondent, or two, in any figure or words", () => {
    const few = [{ category: "colleague", count: 2 }] as const;
    const alone = scaleResultOf([scale, open], said("colleague", 0, 2), groupsOf(few));
    expect(alone.groups).toEqual([]);
    expect(alone.questions[0]).toMatchObject({ bands: [], middle: null, answered: 0 });
    const words = [{ questionId: "q2", category: "colleague", text: "Ik ben het" }] as const;
    expect(wordsResultOf([open], words, alone)[0]?.others).toBeNull();
  });

  it("[M13] shows nothing of people from outside by themselves, whom the subject typed and could be", () => {
    const words = [
      { questionId: "q2", category: "colleague", text: "Alleen ik" },
      { questionId: "q2", category: "external", text: "Wij" },
    ] as const;
    const outsideOnly = [{ kinds: ["external"], count: 3 }] as const;
    for (const groups of [
      groupsOf([
        { category: "colleague", count: 1 },
        { category: "external", count: 3 },
      ]),
      // As it was decided about rounds that were closed earlier.
      outsideOnly,
    ]) {
      const counts = [...said("colleague", 1), ...said("external", 0, 3)];
      const outside = scaleResultOf([scale, open], counts, groups);
      expect(outside.groups).toEqual([]);
      expect(outside.questions[0]).toMatchObject({ answered: 0, middle: null, bands: [] });
      expect(wordsResultOf([open], words, outside)[0]?.others).toBeNull();
    }
  });

  it("[M13] counts people from outside with so many more from inside, and as one with them", () => {
    const of = (colleagues: number, external: number) =>
      groupsOf([
        { category: "colleague", count: colleagues },
        { category: "external", count: external },
      ]);
    expect(of(5, 2)).toEqual([{ kinds: ["colleague", "external"], count: 7 }]);
    expect(of(4, 2)).toEqual([{ kinds: ["colleague"], count: 4 }]);
    const counts = [...said("colleague", 1, 2, 2), ...said("external", 2)];
    const [result] = scaleResultOf([scale], counts, of(5, 2)).questions;
    expect(result).toMatchObject({ answered: 7, middle: { low: 1, high: 1 } });
    const few = [...said("colleague", 0, 4), ...said("external", 2)];
    const [question] = scaleResultOf([scale], few, of(5, 2)).questions;
    expect(question).toMatchObject({ middle: null, groups: [{ middle: null }] });
  });

  it("[M13] withholds a question that fewer than three of a group answered", () => {
    const many = [{ category: "colleague", count: 4 }] as const;
    const [one] = scaleResultOf([scale], said("colleague", 0, 2), groupsOf(many)).questions;
    expect(one).toMatchObject({ middle: null, bands: [] });
    expect(one?.groups[0]).toMatchObject({ answered: 2, middle: null });
  });

  it("[M13] of a second round with nearly the same people keeps the others closed", () => {
    const asked = (...ids: string[]) => ({ asked: new Set(ids), answered: ids.length });
    expect(standsBeside(asked("a", "b", "c", "d"), [asked("a", "b", "c")])).toBe(false);
    expect(standsBeside(asked("a", "b", "c"), [asked("a", "b", "c")])).toBe(true);
    expect(standsBeside(asked("d", "e", "f"), [asked("a", "b", "c")])).toBe(true);
  });

  it("[C8] proposes to work on what the role asks and is not seen yet, the largest difference first", () => {
    const groups = groupsOf([{ category: "colleague", count: 3 }]);
    const { questions } = scaleResultOf([scale], said("colleague", 3), groups);
    expect(gapsIn(questions, new Map([["c1", 2]]))).toMatchObject([{ required: 2, seen: 0 }]);
    expect(gapsIn(questions, new Map([["c1", 0]]))).toEqual([]);
  });
});

describe("what a result says of answers that stay closed", () => {
  const saysOf = (showsOthers: boolean, ...turnout: [RaterCategory, number][]) => {
    const counted = turnout.map(([category, count]) => ({ category, count }));
    return withheldOf({ showsOthers, turnout: counted, groups: showsOthers ? groupsOf(counted) : [] });
  };

  it("[E1] people inside are too few when they are, and whoever is from outside lacks people beside them", () => {
    expect(saysOf(true, ["self", 1], ["leader", 1])).toEqual([]);
    expect(saysOf(true, ["self", 1], ["colleague", 2])).toEqual(["tooFew"]);
    expect(saysOf(true, ["external", 5])).toEqual(["outside"]);
    expect(saysOf(true, ["colleague", 1], ["student", 1], ["external", 3])).toEqual(["tooFew", "outside"]);
    expect(saysOf(true, ["colleague", 4], ["external", 3])).toEqual(["outside"]);
    expect(saysOf(true, ["colleague", 4], ["student", 2], ["external", 3])).toEqual([]);
    expect(saysOf(true, ["colleague", 3], ["external", 0])).toEqual([]);
  });

  it("[M13] with nearly the same people as before that is all there is to say", () => {
    expect(saysOf(false, ["colleague", 4], ["external", 3])).toEqual(["nearlySame"]);
  });

  it("[M13] people from outside who stood alone in a round that was closed earlier stay closed, and it says so", () => {
    const turnout = [{ category: "external", count: 4 }] as const;
    const { groups } = scaleResultOf([scale], [], [{ kinds: ["external"], count: 4 }]);
    expect(withheldOf({ showsOthers: true, turnout, groups })).toEqual(["outside"]);
  });
});

describe("a form", () => {
  it("[M12] takes steps of its own questions and words, and nothing else", () => {
    const sent = { [fieldOf("q1")]: "2", [fieldOf("q2")]: "  Doorgaan ", [fieldOf("zz")]: "1", q1: "1" };
    expect(answersIn([scale, open], sent)).toEqual({
      q1: { step: 2, text: "" },
      q2: { step: null, text: "Doorgaan" },
    });
    for (const wrong of ["9", "-1", "1.5", "", "constructor", ["1", "2"]])
      expect(answersIn([scale], { [fieldOf("q1")]: wrong })).toEqual({});
    expect(answersIn([scale], { [fieldOf("q1")]: "none" })).toEqual({ q1: { step: null, text: "" } });
  });

  it("[M12] is not handed in with nothing in it", () => {
    expect(mayBeSubmitted({})).toEqual({ ok: false, refusal: "nothing-filled-in" });
    expect(mayBeSubmitted({ q1: { step: null, text: "" } }).ok).toBe(false);
    expect(mayBeSubmitted({ q1: { step: 0, text: "" } }).ok).toBe(true);
  });

  it("[M12] says how long it takes, and its steps are typed as they read", () => {
    expect(minutesFor([scale, scale, open])).toBe(2);
    const text = "Nog niet: Je ziet het nog niet\nBasis";
    expect(stepsIn(text)).toEqual([
      { name: "Nog niet", text: "Je ziet het nog niet" },
      { name: "Basis", text: "" },
    ]);
    expect(stepsAsText(stepsIn(text))).toBe(text);
  });
});

describe("the state of a round", () => {
  const round: RoundFacts = {
    ...{ kind: "feedback", opensOn: "2026-11-20", closesOn: "2026-11-30" },
    ...{ invitedAt: new Date("2026-11-18"), closedAt: null, shares: [] },
  };
  it("[E1] follows from moments and days, and is over for raters after its last day", () => {
    expect(stateOfRound({ ...round, invitedAt: null }, "2026-11-22")).toBe("draft");
    expect(stateOfRound(round, "2026-11-19")).toBe("invited");
    expect(stateOfRound(round, "2026-11-30")).toBe("open");
    expect(stateOfRound(round, "2026-12-01")).toBe("ended");
    const closedAt = new Date("2026-12-01");
    expect(stateOfRound({ ...round, closedAt }, "2026-12-02")).toBe("released");
    expect(stateOfRound({ ...round, closedAt, shares: [1] }, "2026-12-02")).toBe("shared");
    expect(stateOfRound({ ...round, kind: "team", closedAt }, "2026-12-02")).toBe("closed");
  });
});
