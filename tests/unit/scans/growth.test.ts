import { describe, expect, it } from "vitest";
import { mayTakeAlong, mostTopics, topicsIn } from "@/lib/scans/feedback/topics/rules";
import { earlierStepsOf, movedBetween } from "@/lib/scans/growth/rules";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import type { QuestionResult } from "@/lib/scans/results/rules";

const steps = ["Nog niet", "Basis", "Competent"].map((name) => ({ name, text: "" }));
const asked = (id: string, competenceId: string | null = id): QuestionView => {
  return { id, kind: "scale", text: `Vraag ${id}`, hint: "", steps, competenceId };
};
const result = (question: QuestionView, self: number | null, others: number | null): QuestionResult => ({
  ...{ question, self, leader: null, groups: [], answered: 4, bands: [] },
  middle: others === null ? null : { low: others, high: others },
});
const round = (id: string, ...questions: QuestionResult[]) => {
  return { id, name: id, closedOn: "2026-03-01", questions };
};

describe("growth over rounds", () => {
  it("[D2] sets every earlier round beside the last by competence, also when a question was worded anew", () => {
    const now = { ...asked("q2", "c1"), text: "Anders gezegd" };
    const earlier = [
      round("b", result(asked("q1", "c1"), 1, 2)),
      round("a", result(asked("q1", "c1"), 0, 1)),
    ];
    expect(earlierStepsOf(now, earlier)).toMatchObject([
      { id: "b", self: 1, others: { low: 2, high: 2 } },
      { id: "a", self: 0, others: { low: 1, high: 1 } },
    ]);
  });

  it("[D2] compares nothing across other steps, and leaves out a round that says nothing of it", () => {
    const other = { ...asked("q1", "c1"), steps: steps.slice(0, 2) };
    expect(earlierStepsOf(asked("q1", "c1"), [round("a", result(other, 1, 1))])).toEqual([]);
    expect(earlierStepsOf(asked("q1", "c1"), [round("a", result(asked("q1", "c1"), null, null))])).toEqual(
      [],
    );
    expect(earlierStepsOf(asked("q1", "c1"), [round("a", result(asked("q9", "c9"), 1, 1))])).toEqual([]);
  });

  it("[D2] counts what moved in steps, and nothing where one side is withheld", () => {
    expect(movedBetween({ low: 0, high: 1 }, { low: 2, high: 2 })).toEqual({ low: 1, high: 2 });
    expect(movedBetween(null, { low: 2, high: 2 })).toBeNull();
    expect(movedBetween({ low: 2, high: 2 }, null)).toBeNull();
  });
});

describe("what there is to talk about", () => {
  const questions = [
    result(asked("same"), 1, 1),
    result(asked("more"), 0, 1),
    result(asked("less"), 2, 0),
    result(asked("gap"), 1, 1),
  ];
  const gaps = [{ competenceId: "gap", name: "gap", required: 2, seen: 1 }];

  it("[E2] [C6] is what differs and what the role asks more of, the largest first", () => {
    expect(topicsIn(questions, gaps).map(({ question }) => question.id)).toEqual(["less", "more", "gap"]);
    expect(topicsIn([result(asked("hidden"), 1, null)], [])).toEqual([]);
  });

  it("[E2] goes along to a talk three at most, each once", () => {
    const topics = topicsIn(questions, gaps);
    expect(mayTakeAlong(topics, [], "same")).toEqual({ ok: false, refusal: "no-difference" });
    const full = ["less", "more", "x"];
    expect(full).toHaveLength(mostTopics);
    expect(mayTakeAlong(topics, full, "gap")).toEqual({ ok: false, refusal: "enough-topics" });
    expect(mayTakeAlong(topics, full, "less").ok).toBe(true);
  });
});
