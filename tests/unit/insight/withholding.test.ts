import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlaceKind } from "@/lib/insight/rules";
import { type RawPlace, withhold } from "@/lib/insight/withholding/rules";
import { aRawPlace, theMinimums } from "@/tests/support/figures";
import { tellsOfFew } from "@/tests/support/subtraction";

type Leaf = { readonly unit: number; readonly holders: number; readonly leavers: number };

/** So many of so many, as who leaves of who is there. */
const shareOf = (own: readonly Leaf[]) => ({
  part: own.reduce((sum, { leavers }) => sum + leavers, 0),
  whole: own.reduce((sum, { holders }) => sum + holders, 0),
});

/** An institution of two levels of branches: what hangs where follows from the leaf's number. */
function placesOf(leaves: readonly Leaf[], withoutTeam: number): RawPlace[] {
  const raw = (
    id: string,
    kind: PlaceKind,
    parentId: string | null,
    own: readonly Leaf[],
    behind: RawPlace["contracts"],
  ) =>
    aRawPlace({
      ...{ id, kind, parentId, scans: shareOf(own), feedback: shareOf(own) },
      contracts: {
        ...behind,
        people:
          own.reduce((sum, { holders }) => sum + holders, 0) + (kind === "institution" ? withoutTeam : 0),
        peopleEnding:
          own.reduce((sum, { leavers }) => sum + leavers, 0) + (kind === "institution" ? withoutTeam : 0),
      },
    });
  const none = { minutes: 0, minutesEnding: 0, people: 0, peopleEnding: 0, holders: [], leavers: [] };
  const names = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, place) => `${prefix}-${place}`);
  const under = (units: readonly number[]) => leaves.filter(({ unit }) => units.includes(unit));
  return [
    raw("institution", "institution", null, leaves, {
      ...none,
      holders: names("x", withoutTeam),
      leavers: names("x", withoutTeam),
    }),
    raw("north", "unit", null, under([0, 1]), none),
    raw("south", "unit", null, under([2]), none),
    raw("unit-0", "unit", "north", under([0]), none),
    raw("unit-1", "unit", "north", under([1]), none),
    raw("unit-2", "unit", "south", under([2]), none),
    ...leaves.map((leaf, place) =>
      raw(`team-${place}`, "team", `unit-${leaf.unit}`, [leaf], {
        ...none,
        holders: names(`team-${place}`, leaf.holders),
        leavers: names(`team-${place}`, leaf.leavers),
      }),
    ),
  ];
}

const leaf = fc
  .record({
    unit: fc.integer({ min: 0, max: 2 }),
    holders: fc.integer({ min: 0, max: 9 }),
    part: fc.float({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ unit, holders, part }) => ({ unit, holders, leavers: Math.round(part * holders) }));

/** What somebody finds who subtracts every shown place from the shown place above it. */
function remaindersOf(raw: readonly RawPlace[], shown: ReadonlySet<string>) {
  const childrenOf = (id: string) =>
    raw.filter((place) => place.kind !== "institution" && (place.parentId ?? "institution") === id);
  const shownBelow = (id: string): RawPlace[] =>
    childrenOf(id).flatMap((child) => (shown.has(child.id) ? [child] : shownBelow(child.id)));
  return raw
    .filter(({ id, kind }) => shown.has(id) && kind !== "team")
    .map((place) => {
      const below = shownBelow(place.id);
      return {
        people: place.contracts.people - below.reduce((sum, { contracts }) => sum + contracts.people, 0),
        with: place.scans.part - below.reduce((sum, { scans }) => sum + scans.part, 0),
        students: place.scans.whole - below.reduce((sum, { scans }) => sum + scans.whole, 0),
        ending:
          place.contracts.peopleEnding -
          below.reduce((sum, { contracts }) => sum + contracts.peopleEnding, 0),
      };
    });
}

describe("contract figures", () => {
  it("[X4] never tell management of one or two people, not even by subtraction", () => {
    fc.assert(
      fc.property(
        fc.array(leaf, { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 0, max: 4 }),
        (leaves, without) => {
          const raw = placesOf(leaves, without);
          const shown = new Set(
            withhold(raw, "three-or-more", theMinimums({ students: null }))
              .filter(({ contracts }) => contracts !== "withheld")
              .map(({ id }) => id),
          );
          const cells = raw.filter(({ id }) => shown.has(id)).map(({ contracts }) => contracts);
          const found = [
            ...cells.map(({ people, peopleEnding }) => ({ people, ending: peopleEnding })),
            ...remaindersOf(raw, shown),
          ];
          for (const { people, ending } of found) {
            expect([1, 2]).not.toContain(ending);
            expect([1, 2]).not.toContain(people);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it("[X4] are all there for HR and a leader, and absent for the LOB coordinator", () => {
    const raw = placesOf([{ unit: 0, holders: 2, leavers: 1 }], 0);
    expect(
      withhold(raw, "all", theMinimums({ students: null })).every(
        ({ contracts }) => typeof contracts === "object",
      ),
    ).toBe(true);
    expect(
      withhold(raw, "none", theMinimums({ students: null })).every(({ contracts }) => contracts === "hidden"),
    ).toBe(true);
  });

  it("[X4] hide no more than it takes: three teams of five stay visible", () => {
    const raw = placesOf(
      [0, 1, 2].map((unit) => ({ unit, holders: 5, leavers: 3 })),
      0,
    );
    expect(
      withhold(raw, "three-or-more", theMinimums({ students: null })).some(
        ({ contracts }) => contracts === "withheld",
      ),
    ).toBe(false);
  });
});

describe("figures of scans about students and of feedback", () => {
  it("[D1] [E5] [M13] never tell of fewer than the minimum with or without, not even by subtraction", () => {
    fc.assert(
      fc.property(fc.array(leaf, { minLength: 1, maxLength: 14 }), (leaves) => {
        const raw = placesOf(leaves, 0);
        const seen = withhold(raw, "all", theMinimums()).filter(
          ({ scans }) => typeof scans === "object" && !scans.bound,
        );
        const shown = new Set(seen.map(({ id }) => id));
        const cells = raw.filter(({ id }) => shown.has(id)).map(({ scans }) => scans);
        const found = [
          ...cells.map(({ part, whole }) => ({ with: part, students: whole })),
          ...remaindersOf(raw, shown),
        ];
        for (const { with: did, students } of found)
          for (const count of [did, students - did]) expect(count === 0 || count >= 5).toBe(true);
        // The invented places have as many students as staff.
        expect(withhold(raw, "all", theMinimums()).map(({ feedback }) => feedback)).toEqual(
          withhold(raw, "all", theMinimums()).map(({ scans }) => scans),
        );
      }),
      { numRuns: 150 },
    );
  });

  it("[D1] [M13] of a leader's own teams do not tell of a small one by the sum of them", () => {
    const place = (id: string, kind: PlaceKind, whole: number): RawPlace => {
      const parentId = kind === "team" ? "elsewhere" : null;
      return aRawPlace({ id, kind, parentId, scans: { part: whole / 2, whole } });
    };
    const own = (...teams: readonly number[]) => [
      place(
        "me",
        "own",
        teams.reduce((sum, one) => sum + one, 0),
      ),
      ...teams.map((one, at) => place(`team-${at}`, "team", one)),
    ];
    const shown = (raw: readonly RawPlace[]) =>
      withhold(raw, "all", theMinimums()).flatMap(({ id, scans }) =>
        typeof scans === "object" && !scans.bound ? [id] : [],
      );
    expect(shown(own(4, 20))).toEqual(["me"]);
    expect(shown(own(12, 20))).toEqual(["me", "team-0", "team-1"]);
    expect(shown(own(4))).toEqual([]);
  });

  it("[D1] are no measure where no scan about students was ever in use", () => {
    const raw = placesOf([{ unit: 0, holders: 9, leavers: 0 }], 0);
    const seen = withhold(raw, "all", theMinimums({ students: null })).map(({ scans }) => scans);
    expect(new Set(seen)).toEqual(new Set(["hidden"]));
  });
});

describe("figures of how talks are held", () => {
  const students = fc.record({
    unit: fc.integer({ min: 0, max: 2 }),
    only: fc.nat(9),
    both: fc.nat(9),
    none: fc.nat(9),
  });

  it("[O16] [O17] [M13] never tell of the talks of fewer students than the minimum, not even by subtraction", () => {
    fc.assert(
      fc.property(fc.array(students, { minLength: 1, maxLength: 6 }), (teams) => {
        const count = (own: typeof teams, of: (team: (typeof teams)[number]) => number) =>
          own.reduce((sum, team) => sum + of(team), 0);
        const place = (id: string, kind: PlaceKind, parentId: string | null, own: typeof teams) => {
          const part = count(own, ({ only, both }) => only + both);
          const others = count(own, ({ both, none }) => both + none);
          const manner = {
            career: { part: 2 * part, whole: 2 * part + 3 * others },
            "career-students": { part, whole: part + others },
          };
          return aRawPlace({ id, kind, parentId, manner });
        };
        const of = (unit: number) => teams.filter((team) => team.unit === unit);
        const raw = [
          place("institution", "institution", null, teams),
          ...[0, 1, 2].map((unit) => place(`unit-${unit}`, "unit", null, of(unit))),
          ...teams.map((team, at) => place(`team-${at}`, "team", `unit-${team.unit}`, [team])),
        ];
        const seen = withhold(raw, "all", theMinimums());
        expect(seen.some((one) => "manner" in one)).toBe(false);
        const told = new Set(seen.flatMap(({ id, career }) => (career === "withheld" ? [] : [id])));
        const sides = teams.flatMap(({ only, both, none }) => [only + both, both + none]);
        const figures = ["institution", "unit-0", "unit-1", "unit-2", ...teams.map((_, at) => `team-${at}`)]
          .filter((id) => told.has(id))
          .flatMap((id) =>
            [0, 1].map((side) =>
              teams.flatMap(({ unit }, at) => {
                const isHere = id === "institution" || id === `unit-${unit}` || id === `team-${at}`;
                return [isHere && side === 0, isHere && side === 1];
              }),
            ),
          );
        expect(tellsOfFew(sides, figures, 5)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it("[O14] [O17] [V2] are told as they are to who may know of each, and as talks where enough students had them", () => {
    const manner = {
      ...{ career: { part: 30, whole: 40 }, "career-students": { part: 15, whole: 24 } },
      ...{ "in-person": { part: 30, whole: 33 }, "in-person-students": { part: 15, whole: 17 } },
      ...{ length: { part: 20, whole: 30 }, "length-students": { part: 14, whole: 24 } },
      ...{ trialogue: { part: 9, whole: 20 }, continuity: { part: 18, whole: 20 } },
    };
    const raw = [aRawPlace({ manner })];
    const [seen] = withhold(raw, "all", theMinimums());
    expect(seen).toMatchObject({ career: { part: 30, whole: 40 }, inPerson: "withheld" });
    expect(seen).toMatchObject({ length: { part: 20, whole: 30 } });
    expect(seen).toMatchObject({
      trialogue: { part: 9, whole: 20 },
      continuity: { part: 16, bound: "least" },
    });
    const [known] = withhold(raw, "all", theMinimums({ manner: 0 }));
    expect(known).toMatchObject({ inPerson: { part: 30, whole: 33 }, continuity: { part: 18, whole: 20 } });
  });
});

/** People of a team: without a role, with tasks they did not confirm, and with tasks they did. */
type Team = { readonly without: number; readonly unconfirmed: number; readonly confirmed: number };

const held = ({ unconfirmed, confirmed }: Team) => unconfirmed + confirmed;

/** An institution with a branch of all teams but the last. */
function roledPlaces(teams: readonly Team[]): RawPlace[] {
  const place = (id: string, kind: PlaceKind, parentId: string | null, own: readonly Team[]) => {
    const count = (of: (team: Team) => number) => own.reduce((sum, team) => sum + of(team), 0);
    const staff = { part: count(held), whole: count((team) => team.without + held(team)) };
    return aRawPlace({
      id,
      kind,
      parentId,
      staff,
      clarity: { part: count(({ confirmed }) => confirmed), whole: count(held) },
    });
  };
  return [
    place("institution", "institution", null, teams),
    place("branch", "unit", null, teams.slice(0, -1)),
    ...teams.map((team, at) => place(`team-${at}`, "team", at < teams.length - 1 ? "branch" : null, [team])),
  ];
}

describe("figures of roles and of confirmed tasks", () => {
  const number = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 14 }));
  const teams = fc.array(fc.record({ without: number, unconfirmed: number, confirmed: number }), {
    minLength: 1,
    maxLength: 4,
  });

  it("[M13] [C10] tell nothing of fewer than the minimum, neither of these alone nor by taking one from the other", () => {
    fc.assert(
      fc.property(teams, (own) => {
        const kinds = ["without", "unconfirmed", "confirmed"] as const;
        const groups = own.flatMap((team, at) => kinds.map((kind) => ({ at, kind, count: team[kind] })));
        const figures = withhold(roledPlaces(own), "all", theMinimums()).flatMap(({ id, staff, clarity }) => {
          const isHere = ({ at }: { at: number }) =>
            id === "institution" || (id === "branch" ? at < own.length - 1 : id === `team-${at}`);
          const of = (...these: readonly string[]) =>
            groups.map((one) => isHere(one) && these.includes(one.kind));
          const isTold = (share: typeof staff) => typeof share === "object" && !share.bound;
          return [
            ...(isTold(staff) ? [of("without"), of("unconfirmed", "confirmed")] : []),
            ...(isTold(clarity)
              ? [
                  typeof clarity === "object" && clarity.isOfAll
                    ? of("without", "unconfirmed")
                    : of("unconfirmed"),
                  of("confirmed"),
                ]
              : []),
          ];
        });
        expect(
          tellsOfFew(
            groups.map(({ count }) => count),
            figures,
            5,
          ),
        ).toBeNull();
      }),
      { numRuns: 1000 },
    );
  });

  it("[C10] [M13] say of confirmed tasks only of all staff where nearly everybody has a role, and nothing where nobody has", () => {
    const told = (team: Team) => withhold(roledPlaces([team]), "all", theMinimums());
    const none = told({ without: 9, unconfirmed: 0, confirmed: 0 });
    expect([none[0]?.clarity, none.at(-1)?.clarity]).toEqual(["withheld", "withheld"]);
    const most = told({ without: 2, unconfirmed: 9, confirmed: 9 });
    const ofAll = { part: 9, whole: 20, isOfAll: true };
    expect(most[0]).toMatchObject({ staff: { bound: "least", part: 16, whole: 20 }, clarity: ofAll });
  });

  it("[X1] [M13] say which roles are held below the institution only beside how many have one", () => {
    const raw = roledPlaces([
      { without: 6, unconfirmed: 6, confirmed: 0 },
      { without: 7, unconfirmed: 7, confirmed: 0 },
      { without: 9, unconfirmed: 0, confirmed: 0 },
    ]).map((place) => ({ ...place, profiles: { part: 1, whole: 2 } }));
    const support = aRawPlace({ id: "desk", kind: "support", profiles: { part: 1, whole: 1 } });
    const seen = withhold([...raw, support], "all", theMinimums());
    const told = seen.filter(({ profiles }) => profiles !== "withheld");
    expect(told.map(({ id }) => id)).not.toContain("team-2");
    expect(told.every(({ kind, staff }) => kind === "institution" || typeof staff === "object")).toBe(true);
    expect(told.length).toBeGreaterThan(1);
    expect(seen.at(-1)?.profiles).toBe("withheld");
    const known = withhold([...raw, support], "all", theMinimums({ roles: 0 }));
    expect(known.at(-1)?.profiles).toEqual({ part: 1, whole: 1 });
  });

  it("[X1] of roles are told as they are to who may know of each, and of confirmed tasks from the minimum on", () => {
    const raw = roledPlaces([
      { without: 1, unconfirmed: 6, confirmed: 7 },
      { without: 0, unconfirmed: 1, confirmed: 1 },
    ]);
    const seen = withhold(raw, "all", theMinimums({ roles: 0 }));
    expect(seen.map(({ staff }) => staff)).toEqual(raw.map(({ staff }) => staff));
    expect(seen[0]?.clarity).toEqual({ part: 8, whole: 15 });
    expect(seen.at(-1)?.clarity).toBe("withheld");
  });
});
