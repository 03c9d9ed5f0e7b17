import { expect, test } from "vitest";
import { teamColumns } from "@/lib/insight/files";
import { withhold } from "@/lib/insight/withholding/rules";
import { aPlace } from "@/tests/support/figures";
import dutch from "@/messages/nl/insight.json";

test("[D1] [M13] the workbook of teams says withheld where the list does, and has no column of scans where there are none", () => {
  const contracts = { minutes: 0, minutesEnding: 0, people: 0, peopleEnding: 0, holders: [], leavers: [] };
  const raw = [4, 20].map((whole, at) => ({
    ...aPlace({ id: `team-${at}`, kind: "team", parentId: "own" }),
    ...{
      coaches: { part: whole, whole },
      scans: { part: whole / 2, whole },
      feedback: { part: 0, whole: 0 },
      visits: { part: 0, whole: 0 },
      staffTalks: { part: 0, whole: 0 },
      contracts,
    },
  }));
  const column = (students: number | null) => {
    const places = withhold(raw, "none", { students, staff: 5, visits: 5, staffTalks: true });
    const found = teamColumns(dutch, places).find(({ header }) => header === dutch.file.columns.scanned);
    return found && places.map((place) => found.of(place));
  };
  expect(column(10)).toEqual([dutch.list.withheld, 10]);
  expect(column(null)).toBeUndefined();
});

test("[I1] [M13] the workbook of teams says withheld where lesson visits are about too few, and counts them elsewhere", () => {
  const contracts = { minutes: 0, minutesEnding: 0, people: 0, peopleEnding: 0, holders: [], leavers: [] };
  const raw = [3, 18, 19].map((whole, at) => ({
    ...aPlace({ id: `team-${at}`, kind: "team", parentId: "own" }),
    ...{
      scans: { part: 0, whole: 0 },
      feedback: { part: 0, whole: 0 },
      visits: { part: whole === 3 ? 2 : 7, whole },
      staffTalks: { part: 0, whole: 0 },
      contracts,
    },
  }));
  const column = (header: string, visits: number) => {
    const places = withhold(raw, "none", { students: null, staff: 5, visits, staffTalks: true });
    const found = teamColumns(dutch, places).find((one) => one.header === header);
    return found && places.map((place) => found.of(place));
  };
  const { teachers, visited } = dutch.file.columns;
  const { withheld } = dutch.list;
  expect(column(visited, 5)?.[0]).toBe(withheld);
  expect(column(teachers, 5)?.[0]).toBe(withheld);
  expect(column(visited, 5)).toContain(7);
  expect([column(teachers, 0), column(visited, 0)]).toEqual([
    [3, 18, 19],
    [2, 7, 7],
  ]);
});
