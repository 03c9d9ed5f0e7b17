import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mergedGroups, withOutsiders } from "@/lib/anonymity/groups/rules";
import { mayStandBeside } from "@/lib/anonymity/periods/rules";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import { groupsOf, scaleResultOf, type StepCount } from "@/lib/scans/results/rules";

const minimum = 3;
const steps = ["a", "b", "c", "d"].map((name) => ({ name, text: "" }));
const question: QuestionView = { id: "q", kind: "scale", text: "q", hint: "", steps, competenceId: null };

type Category = "colleague" | "student" | "external";
type Answer = { readonly category: Category; readonly step: number };

const step = fc.integer({ min: 0, max: steps.length - 1 });
const answersOf = (category: Category, maxLength: number) =>
  fc.array(step, { maxLength }).map((all) => all.map((one): Answer => ({ category, step: one })));
/** Everybody inside, the true and the false ones from outside. */
const answered = fc.record({
  inside: fc.tuple(answersOf("colleague", 9), answersOf("student", 5)).map((all) => all.flat()),
  honest: answersOf("external", 3),
  made: answersOf("external", 4),
});

/** What a reader is shown of these answers to one question. */
function shownOf(answers: readonly Answer[]) {
  const categories = ["colleague", "student", "external"] as const;
  const turnout = categories.map((category) => ({
    category,
    count: answers.filter((one) => one.category === category).length,
  }));
  const counts = answers.map((one): StepCount => ({ questionId: "q", ...one, count: 1 }));
  const { groups, questions } = scaleResultOf([question], counts, groupsOf(turnout));
  const [result] = questions;
  if (!result) throw new Error("There is no result.");
  return { groups, result };
}

describe("people from outside, some of whom the reader made up", () => {
  it("[M13] are never a group of their own, and stand only beside so many more from inside", () => {
    fc.assert(
      fc.property(fc.nat(9), fc.nat(9), fc.nat(9), (colleagues, students, count) => {
        const inside = mergedGroups<Category>(
          [
            { kind: "colleague", count: colleagues },
            { kind: "student", count: students },
          ],
          minimum,
        );
        const groups = withOutsiders(inside, { kind: "external", count }, minimum);
        const mixed = groups.filter(({ kinds }) => kinds.includes("external"));
        for (const group of mixed) expect(group.count - count).toBeGreaterThanOrEqual(minimum + count);
        const insideShown =
          groups.reduce((sum, group) => sum + group.count, 0) - (mixed.length > 0 ? count : 0);
        expect(insideShown).toBe(inside.reduce((sum, group) => sum + group.count, 0));
      }),
    );
  });

  it("[M13] taken out by who made them up, leave at least three unknown people behind every figure", () => {
    fc.assert(
      fc.property(answered, ({ inside, honest, made }) => {
        const { groups, result } = shownOf([...inside, ...honest, ...made]);
        const counted = groups.flatMap(({ kinds }) => kinds);
        const unknown = [...inside, ...honest].filter(({ category }) => counted.includes(category));
        for (const { from, to, count } of result.bands) {
          const isIn = (one: Answer) => one.step >= from && one.step <= to;
          const known = counted.includes("external") ? made.filter(isIn).length : 0;
          expect(count - known).toBeGreaterThanOrEqual(minimum);
          expect(count - known).toBe(unknown.filter(isIn).length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("[M13] can't push a middle to the lowest or the highest answer of the others, which would tell of all", () => {
    fc.assert(
      fc.property(answered, ({ inside, honest, made }) => {
        const { groups, result } = shownOf([...inside, ...honest, ...made]);
        for (const { kinds, middle } of [
          ...result.groups,
          { kinds: groups.flatMap((group) => group.kinds), middle: result.middle },
        ]) {
          if (!middle) continue;
          const unknown = [...inside, ...honest].filter(({ category }) => kinds.includes(category));
          expect(unknown.length).toBeGreaterThanOrEqual(minimum);
          expect(unknown.filter((one) => one.step <= middle.high).length).toBeGreaterThanOrEqual(2);
          expect(unknown.filter((one) => one.step >= middle.low).length).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("[M13] are told apart from nobody they stand with: who said what of the two makes no difference", () => {
    fc.assert(
      fc.property(answered, ({ inside, honest, made }) => {
        const [colleague, ...others] = inside.filter(({ category }) => category === "colleague");
        const [outsider, ...rest] = honest;
        if (!colleague || !outsider) return;
        const students = inside.filter(({ category }) => category === "student");
        const around = [...others, ...students, ...rest, ...made];
        const one = shownOf([colleague, outsider, ...around]);
        const swapped = shownOf([
          { ...colleague, step: outsider.step },
          { ...outsider, step: colleague.step },
          ...around,
        ]);
        const isTogether = one.groups.some(
          ({ kinds }) => kinds.includes("colleague") && kinds.includes("external"),
        );
        if (isTogether) expect(swapped).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  it("[M13] hide no newcomer among them, and no one of them who came or left, in a next round", () => {
    const people = (...ids: string[]) => new Set(ids);
    const before = { asked: people("a", "b", "c", "d"), answered: 4, typed: people("w") };
    const after = (asked: ReadonlySet<string>, ...typed: string[]) => {
      return { asked, answered: asked.size, typed: people(...typed) };
    };
    const newcomer = people("a", "b", "c", "d", "e");
    expect(mayStandBeside(before, after(newcomer, "w", "x", "y", "z"), minimum)).toBe(false);
    expect(mayStandBeside(before, after(before.asked, "w"), minimum)).toBe(true);
    expect(mayStandBeside(before, after(before.asked), minimum)).toBe(false);
    expect(mayStandBeside(before, after(before.asked, "x", "y", "z"), minimum)).toBe(false);
    expect(mayStandBeside(before, after(people("e", "f", "g")), minimum)).toBe(true);
  });
});
