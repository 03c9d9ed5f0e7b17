import { describe, expect, test } from "vitest";
import { askedAgain, usualSet } from "@/lib/effort/parts/labels";
import {
  type EffortPart,
  mayBeAdded,
  mayBecome,
  mayBegin,
  mayEnd,
  mostParts,
} from "@/lib/effort/parts/rules";
import { addPartInput } from "@/lib/effort/parts/schema";
import { changedIn, countOf, isAskedOf, mayBeNoted } from "@/lib/effort/rules";
import { noteInput, sheetQuery } from "@/lib/effort/schema";
import nl from "@/messages/nl/effort.json";

const aPart = (more: Partial<EffortPart> = {}): EffortPart => ({
  ...{ id: "a", schoolYear: 2026, dimension: "career", name: "Portfolio bijgehouden", explanation: "" },
  ...{ studyYears: [], isRequired: true, endedOn: null, version: 1 },
  ...more,
});

describe("[O20] what is asked", () => {
  test("a part is for its years of study, for all of them without any, and for nobody once it ended", () => {
    expect(isAskedOf(aPart(), null)).toBe(true);
    expect(isAskedOf(aPart({ studyYears: [1, 2] }), 2)).toBe(true);
    expect(isAskedOf(aPart({ studyYears: [1, 2] }), 3)).toBe(false);
    expect(isAskedOf(aPart({ studyYears: [1] }), null)).toBe(false);
    expect(isAskedOf(aPart({ endedOn: "2026-10-01" }), 1)).toBe(false);
  });

  test("parts of a dimension are told apart by name, and there are not more than can be kept up", () => {
    const words = aPart({ name: "portfolio BIJGEHOUDEN" });
    expect(mayBeAdded(words, [aPart()])).toMatchObject({ refusal: "same-name" });
    expect(mayBeAdded({ ...words, dimension: "citizenship" }, [aPart()]).ok).toBe(true);
    expect(mayBeAdded(words, [aPart({ endedOn: "2026-10-01" })]).ok).toBe(true);
    const full = Array.from({ length: mostParts }, (_, at) => aPart({ id: `${at}`, name: `${at}` }));
    expect(mayBeAdded(words, full)).toMatchObject({ refusal: "too-many" });
    expect(mayBecome(aPart(), words, [aPart()]).ok).toBe(true);
    expect(mayBecome(aPart({ id: "b" }), words, [aPart()])).toMatchObject({ refusal: "same-name" });
    expect(mayBecome(aPart({ endedOn: "2026-10-01" }), words, [])).toMatchObject({ refusal: "ended" });
    expect(mayEnd(aPart({ endedOn: "2026-10-01" }))).toMatchObject({ refusal: "ended" });
  });

  test("a year begins with a set once, and the set has the four dimensions of citizenship", () => {
    const set = usualSet(nl.usual);
    expect(mayBegin([], set).ok).toBe(true);
    expect(mayBegin([aPart()], set)).toMatchObject({ refusal: "has-parts" });
    expect(mayBegin([], askedAgain([aPart({ endedOn: "2026-10-01" })]))).toMatchObject({
      refusal: "nothing-earlier",
    });
    expect(set.filter(({ dimension }) => dimension === "citizenship")).toHaveLength(4);
    for (const one of set) expect(mayBeAdded(one, []).ok).toBe(true);
  });

  test("all years of study are none, and a box that is not ticked says no", () => {
    const sent = { schoolYear: "2026", dimension: "career", name: " Portfolio ", studyYear: ["4", "1"] };
    expect(addPartInput.parse(sent)).toMatchObject({
      ...{ name: "Portfolio", studyYears: [1, 4], isRequired: false },
    });
    expect(addPartInput.parse({ ...sent, studyYear: ["1", "2", "3", "4"] }).studyYears).toEqual([]);
    expect(addPartInput.safeParse({ ...sent, studyYear: "5" }).success).toBe(false);
  });
});

describe("[O20] [AB2] what is noted", () => {
  const one = "0190a000-0000-7000-8000-000000000001";
  const sent = { partId: one, [`state.${one}`]: "done", [`note.${one}`]: "  Twee  keer " };

  test("a form has a state for each student, perhaps a line, and no mark", () => {
    expect(noteInput.parse(sent).noted).toEqual([{ studentId: one, state: "done", note: "Twee keer" }]);
    const problemsIn = (more: Record<string, string>) =>
      noteInput.safeParse({ ...sent, ...more }).error?.issues.map(({ path, message }) => [path[0], message]);
    expect(problemsIn({ [`state.${one}`]: "8" })).toEqual([[`state.${one}`, "choose"]]);
    expect(problemsIn({ [`note.${one}`]: "a".repeat(161) })).toEqual([[`note.${one}`, "too-long"]]);
    expect(problemsIn({ cijfer: "8" })).toEqual([["cijfer", "invalid"]]);
  });

  test("only what changed is kept, and not begun without a word is as good as nothing", () => {
    const noted = { studentId: one, state: "not-started", note: "" } as const;
    expect(changedIn([noted], [])).toEqual([]);
    expect(changedIn([noted], [{ ...noted, state: "done" }])).toEqual([noted]);
    expect(changedIn([{ ...noted, note: "Ziek" }], [noted])).toHaveLength(1);
  });

  test("something is noted in its own school year, as long as it is asked", () => {
    expect(mayBeNoted(aPart(), 2026).ok).toBe(true);
    expect(mayBeNoted(aPart(), 2027)).toMatchObject({ refusal: "not-asked" });
    expect(mayBeNoted(aPart({ endedOn: "2026-10-01" }), 2026)).toMatchObject({ refusal: "not-asked" });
  });

  test("done counts of what is asked of somebody", () => {
    const parts = [aPart(), aPart({ id: "b", studyYears: [2] }), aPart({ id: "c" })];
    const records = ["a", "b"].map((partId) => ({ partId, state: "done" as const }));
    expect(countOf(parts, 1, records)).toEqual({ asked: 2, done: 1 });
  });

  test("an address that makes no sense opens the whole list", () => {
    expect(sheetQuery.parse({ page: "x" })).toEqual({ groep: "", page: 1 });
  });
});
