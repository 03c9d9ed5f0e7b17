import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { later } from "@/lib/platform/calendar";
import { growthOf, standstillsOf, studyYearOn } from "@/lib/scans/student/growth/rules";
import {
  type AnsweredRound,
  apartAndAlike,
  earlierOf,
  mostTalkQuestions,
  noLongerAsked,
  sidesOf,
  talkQuestionsOf,
} from "@/lib/scans/student/results/rules";
import { mayGetLink, partFor } from "@/lib/scans/student/sharing/rules";
import { hasScanThisYear, mayBeLeftOut, mayStartBeside, standingOf } from "@/lib/scans/student/rules";

const steps = ["Nog niet", "Met hulp", "Vaak zelf", "Helemaal zelf"].map((name) => ({ name, text: "" }));
const raterIds = ["self", "coach", "external", "second"] as const;

/** A round in which each of four raters chose a step, or nothing, per question. */
function aRound(
  chosen: readonly (readonly (number | null)[])[],
  { id = "r", closedOn = "2026-11-20", names = chosen.map((_, at) => `Onderwerp ${at}`) } = {},
): AnsweredRound {
  const questions = chosen.map((_, at) => ({
    ...{ id: `${id}-q${at}`, kind: "scale" as const, text: names[at] ?? "", hint: "", steps },
    competenceId: null,
  }));
  const raters = raterIds.map((raterId) => ({
    ...{ id: raterId, person: null, name: raterId, company: raterId === "external" ? "Bakkerij" : null },
    category: raterId === "second" ? ("external" as const) : raterId,
    relation: null,
  }));
  const choices = chosen.flatMap((row, at) =>
    row.flatMap((step, rater) =>
      step === null ? [] : [{ questionId: `${id}-q${at}`, raterId: raterIds[rater] ?? "", step }],
    ),
  );
  return { id, name: id, closedOn, questions, raters, choices };
}

const step = fc.option(fc.integer({ min: 0, max: 3 }), { nil: null });
const answers = fc.array(fc.tuple(step, step, step, step), { minLength: 1, maxLength: 8 });

describe("[R1] somebody from outside", () => {
  const somebody = { category: "external", relation: null, company: null } as const;

  it("is said to be what was chosen, and no company where none was chosen or named", () => {
    expect(standingOf({ ...somebody, relation: "home" })).toBe("home");
    expect(standingOf({ ...somebody, relation: "work" })).toBe("work");
    expect(standingOf({ ...somebody, relation: "other", company: "Voetbalclub" })).toBe("external");
    expect(standingOf(somebody)).toBe("external");
    expect(standingOf({ ...somebody, company: "Bakkerij" })).toBe("work");
    expect(standingOf({ ...somebody, category: "colleague" })).toBe("colleague");
  });

  it("stands after the coach when they are not of the work", () => {
    const round = aRound([[0, 1, 2, null]]);
    const raters = round.raters.map((rater) =>
      rater.id === "external" ? { ...rater, relation: "home" as const } : rater,
    );
    const [side] = sidesOf({ ...round, raters });
    expect(side?.others.map(({ rater }) => rater.id)).toEqual(["coach", "external"]);
  });
});

describe("side by side", () => {
  it("[D1] [R2] shows what each chose, in steps from what the student chose, never a sum or an average", () => {
    fc.assert(
      fc.property(answers, (chosen) => {
        for (const [at, { self, others }] of sidesOf(aRound(chosen)).entries()) {
          const [own = null, ...rest] = chosen[at] ?? [];
          expect(self).toBe(own);
          expect(others).toHaveLength(rest.filter((one) => one !== null).length);
          for (const { rater, step: seen, difference } of others) {
            expect(seen).toBe(chosen[at]?.[raterIds.indexOf(rater.id as (typeof raterIds)[number])]);
            expect(difference).toBe(own === null ? null : seen - own);
          }
        }
      }),
    );
  });
});

describe("questions for the talk", () => {
  it("[M12] are at most three, one a competence, the largest difference first, and never about what is equal", () => {
    fc.assert(
      fc.property(answers, (chosen) => {
        const sides = sidesOf(aRound(chosen));
        const asked = talkQuestionsOf(sides);
        const sizes = asked.map(({ difference }) => Math.abs(difference));
        expect(asked.length).toBeLessThanOrEqual(mostTalkQuestions);
        expect(new Set(asked.map(({ question }) => question.id)).size).toBe(asked.length);
        expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
        expect(sizes).not.toContain(0);
        const left = sides
          .filter(({ question }) => !asked.some((one) => one.question.id === question.id))
          .flatMap(({ others }) => others.map(({ difference }) => Math.abs(difference ?? 0)));
        if (asked.length === mostTalkQuestions)
          expect(Math.max(0, ...left)).toBeLessThanOrEqual(sizes.at(-1) ?? 0);
        else expect(left.every((size) => size === 0)).toBe(true);
      }),
    );
  });

  it("[M12] ask after the company when the coach differs as much", () => {
    const [first] = talkQuestionsOf(sidesOf(aRound([[2, 1, 3, null]])));
    expect(first).toMatchObject({ difference: 1, other: { rater: { company: "Bakkerij" } } });
  });

  it("[D1] are none when the student did not fill in", () => {
    expect(talkQuestionsOf(sidesOf(aRound([[null, 0, 3, 3]])))).toEqual([]);
  });
});

describe("growth", () => {
  it("[D2] keeps every earlier round as it was, by its own words", () => {
    const before = aRound([[0, 1, null, null]], { id: "a", closedOn: "2025-11-20" });
    const now = aRound([[2, 2, null, null]]);
    const [question] = now.questions;
    if (!question) throw new Error("No question.");
    expect(earlierOf(question, [before])).toMatchObject([{ round: { id: "a" }, side: { self: 0 } }]);
  });

  it("[D4] what is no longer asked stays readable under its own name", () => {
    const before = aRound([[1, 1, 1, null]], { id: "a", names: ["Samenwerken"] });
    expect(noLongerAsked(aRound([[1, 1, 1, null]]), [before])).toMatchObject([
      { side: { question: { text: "Samenwerken" } } },
    ]);
    expect(noLongerAsked(before, [before])).toEqual([]);
  });
});

const today = "2026-11-22";
const known = { studyYear: 2, today };
const before = (chosen: readonly (readonly (number | null)[])[], months = 6, id = "a") =>
  aRound(chosen, { id, closedOn: later("2026-11-20", { months: -months }) });

describe("growth", () => {
  it("[D2] [D7] is what everybody saw each time, oldest first, beside the year of the programme", () => {
    fc.assert(
      fc.property(answers, answers, (then, now) => {
        const growth = growthOf(aRound(now), [before(then)], known);
        expect(growth?.rounds.map(({ studyYear }) => studyYear)).toEqual([1, 2]);
        for (const [at, { spans }] of (growth?.rows ?? []).entries()) {
          for (const [place, row] of [then[at], now[at]].entries()) {
            const seen = [...(row ?? [])].filter((one): one is number => one !== null);
            const span = spans[place] ?? null;
            if (seen.length === 0) expect(span).toBeNull();
            else expect(span).toMatchObject({ lowest: Math.min(...seen), highest: Math.max(...seen) });
          }
        }
      }),
    );
  });

  it("[D2] has nothing to show after a first round, and reads at most four beside each other", () => {
    const last = aRound([[1, 1, 1, null]]);
    expect(growthOf(last, [], known)).toBeNull();
    const earlier = [3, 6, 9, 12, 15].map((months) => before([[1, 1, 1, null]], months, `${months}`));
    expect(growthOf(last, earlier, known)?.rounds.map(({ id }) => id)).toEqual(["9", "6", "3", "r"]);
  });
});

describe("standing still", () => {
  it("[D7] is never said where anybody but the student sees a step more than before, nor at the highest step", () => {
    fc.assert(
      fc.property(answers, answers, (then, now) => {
        const [last, earlier] = [aRound(now), before(then)];
        for (const { question, step: at } of standstillsOf(last, [earlier], known)) {
          const place = last.questions.findIndex(({ id }) => id === question.id);
          const seen = (row: readonly (number | null)[] = []) => {
            const others = row.slice(1).filter((one) => one !== null);
            return others.length > 0 ? Math.max(...others) : (row[0] ?? null);
          };
          expect(at).toBeLessThan(steps.length - 1);
          expect(at).toBe(seen(now[place]));
          expect(seen(then[place])).toBeGreaterThanOrEqual(at);
        }
      }),
    );
  });

  it("[D7] says since when, and in which year of the programme that was", () => {
    const rounds = [before([[1, 1, 1, null]], 6, "b"), before([[1, 1, 1, null]], 12, "a")];
    expect(standstillsOf(aRound([[3, 1, 1, null]]), rounds, known)).toMatchObject([
      { step: 1, since: "2025-11-20", studyYear: 1 },
    ]);
  });

  it("[D7] needs time, a round before it, and the same steps", () => {
    const now = aRound([[1, 1, 1, null]]);
    expect(standstillsOf(now, [], known)).toEqual([]);
    expect(standstillsOf(now, [before([[1, 1, 1, null]], 3)], known)).toEqual([]);
    const other = before([[1, 1, 1, null]]);
    const questions = other.questions.map((one) => ({ ...one, steps: steps.slice(1) }));
    expect(standstillsOf(now, [{ ...other, questions }], known)).toEqual([]);
    expect(standstillsOf(now, [before([[1, 1, 1, null]])], known)).toHaveLength(1);
  });

  it("[D7] guesses no year of the programme that was not", () => {
    expect(studyYearOn("2024-09-01", known)).toBeNull();
    expect(studyYearOn("2026-09-01", { studyYear: null, today })).toBeNull();
  });
});

describe("a scan about a student", () => {
  it("[R1] runs alone, asks the student and the coach always, and counts for the school year it closed in", () => {
    const running = { closedAt: null, closesOn: "2026-12-01" };
    expect(mayStartBeside([running], today).ok).toBe(false);
    expect(mayStartBeside([{ ...running, closesOn: "2026-11-01" }], today).ok).toBe(true);
    const asked = (["self", "coach", "external"] as const).map((category) => ({ category, personId: "c1" }));
    expect(asked.map((one) => mayBeLeftOut(one, "c1").ok)).toEqual([false, false, true]);
    expect(asked.map((one) => mayBeLeftOut(one, "c2").ok)).toEqual([false, true, true]);
    expect(hasScanThisYear("2026-07-31", today)).toBe(false);
    expect(hasScanThisYear("2026-08-01", today)).toBe(true);
  });
});

describe("what is read first", () => {
  it("[D1] is where people differ, those furthest apart before the others; nothing is left out or twice", () => {
    fc.assert(
      fc.property(answers, (chosen) => {
        const sides = sidesOf(aRound(chosen));
        const { apart, alike } = apartAndAlike(sides);
        expect([...apart, ...alike].map(({ question }) => question.id).toSorted()).toEqual(
          sides.map(({ question }) => question.id).toSorted(),
        );
        const seen = ({ self, others }: (typeof sides)[number]) =>
          [self, ...others.map((other) => other.step)].filter((one) => one !== null);
        const distances = apart.map((side) => Math.max(...seen(side)) - Math.min(...seen(side)));
        expect(distances).toEqual(distances.toSorted((one, other) => other - one));
        expect(distances.every((distance) => distance > 0)).toBe(true);
        for (const side of alike) expect(new Set(seen(side)).size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("what a company is shown of a result that was opened to it", () => {
  it("[M12] [R2] holds nothing of another company, and all of the student, school and its own", () => {
    fc.assert(
      fc.property(answers, (chosen) => {
        const whole = aRound(chosen);
        const part = partFor(whole, "external");
        expect(part.raters.map(({ id }) => id)).toEqual(["self", "coach", "external"]);
        expect(part.choices).toEqual(whole.choices.filter(({ raterId }) => raterId !== "second"));
      }),
    );
  });

  it("[R2] is for who took part from outside, and has no account", () => {
    const bea = { category: "external", personId: null, isSubmitted: true } as const;
    expect(mayGetLink(bea).ok).toBe(true);
    expect(mayGetLink({ ...bea, isSubmitted: false }).ok).toBe(false);
    expect(mayGetLink({ ...bea, personId: "p" }).ok).toBe(false);
    expect(mayGetLink({ ...bea, category: "coach" }).ok).toBe(false);
  });
});
