import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  byTurn,
  filters,
  groupsOf,
  occasionsOf,
  type Listed,
  pageOf,
  selectionOf,
  sorts,
} from "@/lib/conversations/caseload/rules";
import { caseloadQuery, listIn, listPath, listText } from "@/lib/conversations/caseload/schema";
import type { Turn } from "@/lib/conversations/coverage/rules";

const turns: Turn[] = [
  { kind: "to-record", plannedFor: new Date("2026-11-20T10:00:00Z") },
  { kind: "behind", nextDueOn: "2026-11-02" },
  { kind: "soon", nextDueOn: "2026-12-01" },
  { kind: "planned", plannedFor: new Date("2026-11-30T10:00:00Z") },
  { kind: "later", nextDueOn: "2027-01-25" },
  { kind: "covered" },
  { kind: "out-of-scope" },
];

function aStudent(givenName: string, familyName: string, facts: Partial<Listed> = {}): Listed {
  return {
    name: { givenName, infix: null, familyName },
    sortName: `${familyName}, ${givenName}`,
    groupName: null,
    completed: 0,
    lastHeldOn: null,
    openAgreements: 0,
    standing: { isInScope: false },
    turn: { kind: "covered" },
    start: { kind: "none" },
    isAsking: false,
    isCareerDue: false,
    isPlacementDue: false,
    hasNewScan: false,
    ...facts,
  };
}

const asOpened = caseloadQuery.parse({});
const noOccasion = occasionsOf([]);

describe("the list of a coach's students", () => {
  test("[U5] shows whose start is to be looked back on, and nobody who is still under way or done", () => {
    const starts = [
      { kind: "none" },
      { kind: "under-way", week: 3 },
      { kind: "to-review", week: 9 },
      { kind: "reviewed", outcome: "switch" },
    ] as const;
    const students = starts.map((start) => aStudent("Sam", "Jansen", { start }));
    const shown = selectionOf(students, { ...asOpened, filter: "start" });
    expect(shown.map(({ start }) => start.kind)).toEqual(["to-review"]);
  });

  test("[O11] [V1] shows whose placement no talk was about, and counts them", () => {
    const students = [true, false].map((isPlacementDue) => aStudent("Sam", "Jansen", { isPlacementDue }));
    const shown = selectionOf(students, { ...asOpened, filter: "placement" });
    expect(shown.map(({ isPlacementDue }) => isPlacementDue)).toEqual([true]);
    expect(occasionsOf(students)).toEqual({ ...noOccasion, placement: 1 });
  });

  test("[M5] [2.6-3] shows who is behind schedule, with a talk planned too, and nobody who does not count this year", () => {
    const of = { isInScope: true, required: 2, expected: 1, isCovered: false, nextDueOn: null } as const;
    const planned = { kind: "planned", plannedFor: new Date("2026-11-30T10:00:00Z") } as const;
    const students = [
      aStudent("Sam", "Achter", { standing: { ...of, isOnSchedule: false }, turn: planned }),
      aStudent("Sam", "Bij", { standing: { ...of, isOnSchedule: true } }),
      aStudent("Sam", "Later"),
    ];
    const shown = selectionOf(students, { ...asOpened, filter: "behind" });
    expect(shown.map(({ name }) => name.familyName)).toEqual(["Achter"]);
    expect(occasionsOf(students)).toEqual({ ...noOccasion, behind: 1 });
  });

  test("[O2] shows with whom the career was not discussed yet", () => {
    const students = [true, false].map((isCareerDue) => aStudent("Sam", "Jansen", { isCareerDue }));
    const shown = selectionOf(students, { ...asOpened, filter: "career" });
    expect(shown.map(({ isCareerDue }) => isCareerDue)).toEqual([true]);
    expect(occasionsOf(students)).toEqual({ ...noOccasion, career: 1 });
  });

  test("[M5] shows whose scan is still to be talked about", () => {
    const students = [true, false].map((hasNewScan) => aStudent("Sam", "Jansen", { hasNewScan }));
    const shown = selectionOf(students, { ...asOpened, filter: "scan" });
    expect(shown.map(({ hasNewScan }) => hasNewScan)).toEqual([true]);
    expect(occasionsOf(students)).toEqual({ ...noOccasion, scan: 1 });
  });

  test("[N4] shows who asks for a talk, counts them, and has them stand first among whose turn it is", () => {
    const behind = aStudent("Sam", "Achter", { turn: { kind: "behind", nextDueOn: "2026-11-02" } });
    const students = [behind, aStudent("Ada", "Vraagt", { isAsking: true })];
    expect(byTurn(students).map(({ isAsking }) => isAsking)).toEqual([true, false]);
    const shown = selectionOf(students, { ...asOpened, filter: "asked" });
    expect(shown.map(({ isAsking }) => isAsking)).toEqual([true]);
    expect(occasionsOf(students)).toEqual({ ...noOccasion, asked: 1 });
  });

  test("[O21] every filter stands in the address as it was chosen", () => {
    for (const filter of filters) expect(listIn(listText({ ...asOpened, filter })).filter).toBe(filter);
  });

  test("[O21] is found again as it stood, and an address that was tampered with is the list as it opens", () => {
    const query = caseloadQuery.parse({
      filter: "due",
      groep: "DV1 A",
      zoek: "é&x",
      richting: "af",
      page: "3",
    });
    expect(listIn(listText(query))).toEqual(query);
    expect(listPath(listText(query))).toMatch(/^\/studenten\?filter=due&/);
    expect(listPath(listText(asOpened))).toBe("/studenten");
    expect(listText(listIn("filter=//elders.example&page=-1&andere=1"))).toBe("");
  });

  test("opens with whose turn it is, who waits longest first", () => {
    const students = turns.toReversed().map((turn) => aStudent("Sam", "Jansen", { turn }));
    const waiting = { kind: "behind", nextDueOn: "2026-10-05" } as const;
    students.push(aStudent("Eva", "Aalders", { turn: waiting }));
    const order = selectionOf(students, asOpened).map(({ turn }) => turn.kind);
    expect(order).toEqual([
      "to-record",
      "behind",
      "behind",
      "soon",
      "planned",
      "later",
      "covered",
      "out-of-scope",
    ]);
    expect(selectionOf(students, asOpened)[1]?.turn).toEqual(waiting);
  });

  test("finds a name by the beginning of any of its words, accents and capitals aside", () => {
    const students = [aStudent("Zoë", "Berg"), aStudent("Zoran", "Visser"), aStudent("Anna", "El Amrani")];
    const found = (zoek: string) =>
      selectionOf(students, { ...asOpened, zoek }).map(({ name }) => name.givenName);
    expect(found("zoe")).toEqual(["Zoë"]);
    expect(found("AMR")).toEqual(["Anna"]);
    expect(found("zo vis")).toEqual(["Zoran"]);
    expect(found("erg")).toEqual([]);
  });

  test("shows one group, and counts how many are in each", () => {
    const students = ["B2", null, "A1", "B2"].map((groupName) => aStudent("Sam", "Bos", { groupName }));
    expect(groupsOf(students)).toEqual([
      { name: "A1", count: 1 },
      { name: "B2", count: 2 },
    ]);
    expect(selectionOf(students, { ...asOpened, groep: "B2" })).toHaveLength(2);
    expect(byTurn(students)).toHaveLength(4);
  });

  test("every page together is the whole list, once, whatever is asked", () => {
    const anyStudent = fc.record({
      givenName: fc.constantFrom("Sam", "Eva", "Noor"),
      turn: fc.constantFrom(...turns),
      completed: fc.nat(3),
      openAgreements: fc.nat(2),
    });
    const asked = fc.record({
      filter: fc.constantFrom(...filters),
      sort: fc.constantFrom(...sorts),
      richting: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(anyStudent, { maxLength: 80 }), asked, (drawn, choice) => {
        const students = drawn.map(({ givenName, ...facts }) => aStudent(givenName, "Jansen", facts));
        const selection = { ...asOpened, ...choice };
        const { pages, found } = pageOf(students, selection);
        const all = Array.from(
          { length: pages },
          (_, at) => pageOf(students, { ...selection, page: at + 1 }).students,
        ).flat();
        expect(all).toEqual(selectionOf(students, selection));
        expect(all).toHaveLength(found);
      }),
    );
  });

  test("an address that makes no sense opens the list as usual", () => {
    const sent = { filter: "alles", zoek: ["a", "b"], sort: "1; drop", richting: "op", page: "-3" };
    expect(caseloadQuery.parse(sent)).toEqual(asOpened);
  });
});
