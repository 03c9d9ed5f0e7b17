import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CountedPlace, tellsStands, toldOver } from "@/lib/effort/figures/rules";
import { tellsOfFew } from "@/tests/support/subtraction";

type Pattern = readonly boolean[];
type Asked = { readonly isRequired: boolean; readonly studyYears: readonly number[] };
type Group = { readonly at: number; readonly year: number; readonly done: Pattern; readonly count: number };

const partsOf = (asked: readonly Asked[]) =>
  asked.map((one, at) => ({ ...one, id: String(at), endedOn: null }));
const everybody = (isRequired = true): Asked => ({ isRequired, studyYears: [] });

/** Every way in which so many parts can be done and not. */
const patterns = (parts: number): Pattern[] =>
  Array.from({ length: 2 ** parts }, (_, number) =>
    Array.from({ length: parts }, (_part, at) => Math.floor(number / 2 ** at) % 2 === 1),
  );

const isAsked = ({ studyYears }: Asked, year: number) => studyYears.length === 0 || studyYears.includes(year);

function standOf(asked: readonly Asked[], { year, done }: Group): 0 | 1 | 2 | null {
  const own = done.filter((_, at) => asked[at]?.isRequired && isAsked(asked[at], year));
  if (own.length === 0) return null;
  return own.every(Boolean) ? 2 : own.some(Boolean) ? 1 : 0;
}

/** The teams these groups are in, under one school. */
function placesOf(asked: readonly Asked[], groups: readonly Group[]): CountedPlace[] {
  const sum = (some: readonly Group[]) => some.reduce((total, { count }) => total + count, 0);
  const placeOf = (id: string, parentId: string | null, here: readonly Group[]): CountedPlace => ({
    ...{ id, name: id, parentId, students: sum(here) },
    stands: [0, 1, 2].map((stand) => sum(here.filter((one) => standOf(asked, one) === stand))) as never,
    parts: new Map(
      asked.map((part, at) => {
        const own = here.filter(({ year }) => isAsked(part, year));
        const did = own.filter(({ done }) => done[at]);
        const bySome = did.filter((one) => standOf(asked, one) === 1);
        return [String(at), { asked: sum(own), done: sum(did), doneBySome: sum(bySome) }];
      }),
    ),
  });
  const teams = [...new Set(groups.map(({ at }) => at))];
  const ownOf = (team: number) => groups.filter(({ at }) => at === team);
  return [
    placeOf("school", null, []),
    ...teams.map((team) => placeOf(`team-${team}`, "school", ownOf(team))),
  ];
}

const told = (asked: readonly Asked[], groups: readonly Group[], minimum: number) =>
  toldOver(placesOf(asked, groups), partsOf(asked), minimum, tellsStands(partsOf(asked)));

/** Everything that is told, each figure as the groups it is about. */
function figuresIn(asked: readonly Asked[], groups: readonly Group[], minimum: number) {
  return told(asked, groups, minimum).flatMap(({ id, bands, parts }) => {
    const of = (is: (one: Group) => boolean) =>
      groups.map((one) => (id === "school" || id === `team-${one.at}`) && is(one));
    return [
      ...bands.map(({ from, to }) =>
        of((one) => {
          const stand = standOf(asked, one);
          return stand !== null && from <= stand && stand <= to;
        }),
      ),
      ...asked.flatMap((part, at) =>
        parts.has(String(at))
          ? [
              of(({ year, done }) => isAsked(part, year) && done[at] === true),
              of(({ year, done }) => isAsked(part, year) && done[at] !== true),
            ]
          : [],
      ),
    ];
  });
}

const count = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 12, arbitrary: fc.integer({ min: 5, max: 9 }) },
);

describe("[O20] figures of career and citizenship", () => {
  const two = [everybody(), everybody()];
  const four = [...two, ...two];
  const groupsOf = (asked: readonly Asked[], teams: number, counts: readonly number[]) =>
    Array.from({ length: teams }, (_, at) =>
      patterns(asked.length).map((done, place): Group => {
        return { at, year: 1, done, count: counts[at * 2 ** asked.length + place] ?? 0 };
      }),
    ).flat();

  test("are told of enough who did all, some and none of it, and of each part", () => {
    const groups = groupsOf(four, 1, [10, ...Array.from({ length: 14 }, () => 2), 13]);
    const [school] = told(four, groups, 10);
    expect(school).toMatchObject({ students: 51 });
    expect(school?.bands.map(({ count: here }) => here)).toEqual([10, 28, 13]);
    expect(school?.parts.get("0")).toEqual({ asked: 51, done: 27 });
    expect(school?.parts.size).toBe(4);
  });

  test("[M13] tell nothing of a part that nearly nobody did who did not do all", () => {
    const isDone = (done: Pattern, part: number) => done[part] === true && !done.every(Boolean);
    const counts = patterns(4).map((done) => (isDone(done, 0) ? 1 : 10));
    const [school] = told(four, groupsOf(four, 1, counts), 10);
    expect(school?.bands.map(({ count: here }) => here)).toEqual([10, 77, 10]);
    expect([...(school?.parts.keys() ?? [])]).toEqual(["1", "2", "3"]);
  });

  test("[M13] of fewer than four required parts are told part by part alone", () => {
    const [school] = told(two, groupsOf(two, 1, [20, 20, 20, 20]), 10);
    expect(school).toMatchObject({ students: 80, bands: [] });
    expect(school?.parts.get("1")).toEqual({ asked: 80, done: 40 });
  });

  test("leave nobody short of what is free: such a part is told by itself", () => {
    const asked = [...four, everybody(false)];
    const counts = patterns(5).map((done) => (done.slice(0, 4).every(Boolean) ? 5 : 2));
    const [school] = told(asked, groupsOf(asked, 1, counts), 4);
    expect(school?.bands.map(({ count: here }) => here)).toEqual([4, 56, 10]);
    expect(school?.parts.get("4")).toEqual({ asked: 70, done: 35 });
  });

  test("are exact to who may know of each student", () => {
    const [, team] = told(four, groupsOf(four, 1, [1]), 0);
    expect(team?.bands.map(({ count: here }) => here)).toEqual([1, 0, 0]);
    expect(team?.parts.get("0")).toEqual({ asked: 1, done: 0 });
  });

  test.each([
    ["two parts in two teams", two, 2],
    ["three parts in a team", [...two, everybody()], 1],
    ["three parts in two teams", [...two, everybody()], 2],
    ["two parts and a free one in two teams", [...two, everybody(false)], 2],
    ["four parts in a team", four, 1],
  ] as const)(
    "[M13] of %s tell nothing of fewer than the minimum, by whatever subtraction",
    (_, asked, teams) => {
      const size = teams * 2 ** asked.length;
      fc.assert(
        fc.property(fc.array(count, { minLength: size, maxLength: size }), (counts) => {
          const groups = groupsOf(asked, teams, counts);
          const people = groups.map((one) => one.count);
          expect(tellsOfFew(people, figuresIn(asked, groups, 5), 5)).toBeNull();
        }),
        { numRuns: 100 },
      );
    },
  );

  test("[M13] of a part that few did without doing all tell neither of these few", () => {
    fc.assert(
      fc.property(
        fc.array(count, { minLength: 16, maxLength: 16 }),
        fc.array(fc.constantFrom(0, 0, 0, 1, 2, 8), { minLength: 7, maxLength: 7 }),
        (counts, rare) => {
          const isRare = (done: Pattern) => done[0] === true && !done.every(Boolean);
          const few = patterns(4).filter(isRare);
          const groups = groupsOf(four, 1, counts).map((one) => {
            const place = few.findIndex((done) => done.join() === one.done.join());
            return place < 0 ? one : { ...one, count: rare[place] ?? 0 };
          });
          const people = groups.map((one) => one.count);
          expect(tellsOfFew(people, figuresIn(four, groups, 5), 5)).toBeNull();
        },
      ),
      { numRuns: 50 },
    );
  });

  test("[M13] of parts for some years of study neither", () => {
    const first = { isRequired: true, studyYears: [1] };
    const second = { isRequired: true, studyYears: [2] };
    const asked = [first, first, first, first, second, second, second, second];
    const some = [1, 2].flatMap((year) =>
      patterns(4).map((done): Omit<Group, "count"> => {
        const none = done.map(() => false);
        return { at: 0, year, done: year === 1 ? [...done, ...none] : [...none, ...done] };
      }),
    );
    fc.assert(
      fc.property(fc.array(count, { minLength: some.length, maxLength: some.length }), (counts) => {
        const groups = some.map((one, place) => ({ ...one, count: counts[place] ?? 0 }));
        const people = groups.map((one) => one.count);
        expect(tellsOfFew(people, figuresIn(asked, groups, 5), 5)).toBeNull();
      }),
      { numRuns: 100 },
    );
  });
});
