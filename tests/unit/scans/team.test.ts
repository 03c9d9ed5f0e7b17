import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { regionsIn } from "@/lib/anonymity/tree/rules";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import { belowLevel, findingsOf, riskOf } from "@/lib/scans/team/findings/rules";
import {
  type AskedTeam,
  type ClosedTime,
  publish,
  type PublishedTime,
  shownOf,
  wordsOf,
} from "@/lib/scans/team/report/rules";
import { askedOnce } from "@/lib/scans/team/rules";

const whole = "instelling";
const steps = ["Nog niet", "Basis", "Competent"].map((name) => ({ name, text: "" }));
const question: QuestionView = {
  id: "q",
  kind: "scale",
  text: "Luisteren",
  hint: "",
  steps,
  competenceId: null,
};

type Team = { name: string; unit?: string; people: readonly string[]; silent?: number };

/** Everybody asked answers, but for the last so many; the steps they gave go round. */
function aTime(id: string, teams: readonly Team[], smallestGroup = 5): ClosedTime {
  const asked = teams.map(({ name, unit, people, silent = 0 }): AskedTeam => ({
    ...{ roundId: `${id}-${name}`, teamId: name, teamName: name, unitIds: unit ? [unit] : [] },
    ...{ asked: people, answered: people.length - silent },
  }));
  const counts = asked.flatMap(({ roundId, answered }) =>
    steps.map((_, step) => {
      return { roundId, questionId: "q", step, count: Math.floor((answered + 2 - step) / 3) };
    }),
  );
  const told = { id, name: id, closedOn: "2026-03-01", smallestGroup, shown: null } as const;
  return { ...told, teams: asked, questions: [question], counts };
}

const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, place) => `p${from + place}`);
const shownIn = (time: PublishedTime | undefined) =>
  (time?.cuts ?? []).filter(({ id }) => !time?.withheld.has(id)).map(({ id }) => id);
const last = (...times: ClosedTime[]) => publish(times, whole).at(-1);

describe("what is shown of teams", () => {
  it("[M13] a single respondent is nobody's to see, at no level above them", () => {
    expect(shownIn(last(aTime("a", [{ name: "A", unit: "u", people: people(0, 9), silent: 8 }])))).toEqual(
      [],
    );
  });

  it("[M13] a team too small takes a team beside it along, so that the branch minus the rest tells nothing", () => {
    const teams = [
      { name: "A", unit: "u", people: people(0, 12) },
      { name: "B", unit: "u", people: people(20, 3) },
      { name: "C", unit: "u", people: people(40, 9) },
    ];
    expect(shownIn(last(aTime("a", teams)))).toEqual([whole, "u", "A"]);
  });

  it("[M13] of a team of six the directie sees nothing when two of them kept silent", () => {
    const teams = (silent: number) => [
      { name: "A", people: people(0, 6), silent },
      { name: "B", people: people(20, 9) },
    ];
    expect(shownIn(last(aTime("a", teams(1))))).toEqual([whole, "A", "B"]);
    expect(shownIn(last(aTime("a", teams(2))))).toEqual([whole]);
  });

  it("[M13] a newcomer is not told by holding two times against each other; the earlier stays as it was", () => {
    const before = aTime("a", [
      { name: "A", people: people(0, 8) },
      { name: "B", people: people(20, 8) },
    ]);
    const after = aTime("b", [
      { name: "A", people: people(0, 9) },
      { name: "B", people: people(20, 8) },
    ]);
    const [first, second] = publish([before, after], whole);
    expect(shownIn(first)).toEqual([whole, "A", "B"]);
    expect(shownIn(second)).toEqual(["B"]);
  });

  it("[M13] a newcomer is among enough who kept silent, and the team is shown", () => {
    const before = aTime("a", [{ name: "A", people: people(0, 14), silent: 4 }]);
    const after = aTime("b", [{ name: "A", people: people(0, 15), silent: 4 }]);
    expect(shownIn(last(before, after))).toEqual([whole, "A"]);
  });

  it("[M13] the branch of one time minus its teams asked alone in the next tells nothing of the small one", () => {
    const [a, b, c] = [
      { name: "A", unit: "u", people: people(0, 9) },
      { name: "B", unit: "u", people: people(20, 9) },
      { name: "C", unit: "u", people: people(40, 2) },
    ];
    const second = last(aTime("a", [a, b, c]), aTime("b", [a, b]));
    expect(shownIn(second)).not.toEqual(expect.arrayContaining(["A", "B"]));
  });

  it("[M13] the leader of two teams finds no third by subtraction", () => {
    const teams = ["A", "B"].map((name, place) => ({ name, unit: "u", people: people(place * 20, 8) }));
    const small = { name: "C", unit: "u", people: people(60, 4) };
    const shown = shownIn(last(aTime("a", [...teams, small])));
    expect(shown).toContain("u");
    expect(shown.filter((id) => id === "A" || id === "B")).toHaveLength(1);
  });
});

const aTeam = fc.record({
  unit: fc.constantFrom("u", "v", undefined),
  start: fc.integer({ min: 0, max: 40 }),
  size: fc.integer({ min: 0, max: 12 }),
});

/** Teams with nobody in common, as people are asked once; the second time they overlap with the first at will. */
const someTeams = fc.array(aTeam, { minLength: 1, maxLength: 4 }).map((drawn) => {
  const taken = new Set<string>();
  return drawn.map(({ unit, start, size }, place): Team => {
    const own = people(start, size).filter((id) => !taken.has(id) && taken.add(id));
    return { name: `t${place}`, people: own, ...(unit ? { unit } : {}) };
  });
});

function regionsOf({ cuts, withheld }: PublishedTime): Set<string>[] {
  return [...regionsIn(cuts, withheld).values()]
    .map((behind) => new Set(behind.flatMap(({ asked }) => [...asked])))
    .filter(({ size }) => size > 0);
}

function unionsOf(sets: readonly Set<string>[]): Set<string>[] {
  return sets.reduce<Set<string>[]>(
    (all, set) => [...all, ...all.map((one) => new Set([...one, ...set]))],
    [new Set()],
  );
}

describe("laws over random trees", () => {
  it("[M13] no sum or difference of what one time shows is about one to four people", () => {
    fc.assert(
      fc.property(someTeams, (teams) => {
        for (const time of publish([aTime("a", teams)], whole))
          for (const region of regionsOf(time)) expect(region.size).toBeGreaterThanOrEqual(5);
      }),
      { numRuns: 300 },
    );
  });

  it("[M13] no sum of one time minus a sum of the next is about one to four people", () => {
    fc.assert(
      fc.property(someTeams, someTeams, (one, other) => {
        const [first, second] = publish([aTime("a", one), aTime("b", other)], whole).map(regionsOf);
        for (const earlier of unionsOf(first ?? []))
          for (const later of unionsOf(second ?? [])) {
            const size = [...earlier, ...later].filter((id) => !earlier.has(id) || !later.has(id)).length;
            expect(size === 0 || size >= 5).toBe(true);
          }
      }),
      { numRuns: 150 },
    );
  });

  it("[M13] what was decided at closing stays, whoever or whatever is deleted or merged since", () => {
    const fate = fc.record({ gone: fc.nat(60), moved: fc.boolean(), lost: fc.nat(3) });
    fc.assert(
      fc.property(someTeams, someTeams, fate, (one, other, { gone, moved, lost }) => {
        const times = [aTime("a", one), aTime("b", other)];
        const decided = publish(times, whole);
        const since = times.map((time, place): ClosedTime => {
          const published = decided[place];
          const teams = time.teams.slice(lost).map((team) => ({
            ...team,
            ...{ unitIds: moved ? ["w"] : team.unitIds, answered: Math.max(0, team.answered - 1) },
            asked: team.asked.filter((id) => id !== `p${gone}`),
          }));
          return { ...time, teams, counts: [], shown: published ? shownOf(published) : null };
        });
        expect(publish(since, whole).map(shownOf)).toEqual(decided.map(shownOf));
      }),
    );
  });

  it("[M13] no shown band holds one to four answers", () => {
    fc.assert(
      fc.property(someTeams, (teams) => {
        for (const { questions } of publish([aTime("a", teams)], whole))
          for (const { spreads } of questions)
            for (const { bands } of spreads.values())
              for (const { count } of bands) expect(count).toBeGreaterThanOrEqual(5);
      }),
    );
  });
});

describe("a report", () => {
  it("[D8] puts a question beside itself in earlier times, newest first, and no other", () => {
    const team = [{ name: "A", people: people(0, 15) }];
    const other = { ...aTime("b", team), questions: [{ ...question, text: "Iets anders" }] };
    const times = publish([aTime("a", team), other, aTime("c", team)], whole);
    const [finding] = findingsOf(times, "A");
    expect(finding?.now).toMatchObject({ name: "c", answered: 15 });
    expect(finding?.earlier.map(({ name }) => name)).toEqual(["a"]);
  });

  it("[D6] counts who is below a level only when what is shown parts there", () => {
    const bands = [
      { from: 0, to: 1, count: 6 },
      { from: 2, to: 2, count: 8 },
    ];
    expect(belowLevel(bands, 2)).toBe(6);
    expect(belowLevel(bands, 1)).toBeNull();
  });

  it("[D6] a competence with one person, or with temporary contracts only for who may see contracts, is a risk", () => {
    expect(riskOf({ holders: 1, leaving: 0 }, false)).toBe("one-person");
    expect(riskOf({ holders: 3, leaving: 3 }, true)).toBe("temporary-only");
    expect(riskOf({ holders: 3, leaving: 3 }, false)).toBeNull();
    expect(riskOf({ holders: 0, leaving: 0 }, true)).toBeNull();
  });

  it("[M13] words stand there when enough people wrote some", () => {
    const said = (count: number) => Array.from({ length: count }, () => ({ question: "Wat?", text: "Tijd" }));
    expect(wordsOf(said(4), 5)).toEqual([]);
    expect(wordsOf(said(5), 5)).toHaveLength(1);
  });

  it("[M13] somebody in two teams is asked for one of them", () => {
    const rows = ["A", "B"].map((teamId) => ({ personId: "p", teamId }));
    expect(askedOnce(rows)).toEqual([rows[0]]);
  });
});
