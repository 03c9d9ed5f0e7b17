import { expect, test } from "vitest";
import { teamColumns } from "@/lib/insight/files";
import { withhold } from "@/lib/insight/withholding/rules";
import { aRawPlace, theMinimums } from "@/tests/support/figures";
import dutch from "@/messages/nl/insight.json";

test("[D1] [M13] the workbook of teams says withheld where the list does, and has no column of scans where there are none", () => {
  const raw = [4, 20].map((whole, at) => {
    const shares = { coaches: { part: whole, whole }, scans: { part: whole / 2, whole } };
    return aRawPlace({ id: `team-${at}`, kind: "team", parentId: "own", ...shares });
  });
  const column = (students: number | null) => {
    const places = withhold(raw, "none", theMinimums({ students }));
    const found = teamColumns(dutch, places).find(({ header }) => header === dutch.file.columns.scanned);
    return found && places.map((place) => found.of(place));
  };
  expect(column(10)).toEqual([dutch.list.withheld, 10]);
  expect(column(null)).toBeUndefined();
});

test.each([
  ["visits", "visits", "teachers", "visited"],
  ["staff", "roles", "staff", "withRole"],
] as const)(
  "[I1] [X1] [M13] the workbook of teams says withheld where %s are about too few, and counts them elsewhere",
  (code, minimum, wholeColumn, partColumn) => {
    const raw = [3, 18, 19].map((whole, at) => {
      const share = { part: whole === 3 ? 2 : 7, whole };
      return aRawPlace({ id: `team-${at}`, kind: "team", parentId: "own", [code]: share });
    });
    const column = (name: "teachers" | "visited" | "staff" | "withRole", least: number) => {
      const places = withhold(raw, "none", theMinimums({ students: null, [minimum]: least }));
      const found = teamColumns(dutch, places).find(({ header }) => header === dutch.file.columns[name]);
      return found && places.map((place) => found.of(place));
    };
    const { withheld } = dutch.list;
    expect(column(partColumn, 5)?.[0]).toBe(withheld);
    expect(column(wholeColumn, 5)?.[0]).toBe(withheld);
    expect(column(partColumn, 5)).toContain(7);
    expect([column(wholeColumn, 0), column(partColumn, 0)]).toEqual([
      [3, 18, 19],
      [2, 7, 7],
    ]);
  },
);

test("[O17] [M13] the workbook of teams counts talks about the career, and says withheld where they are with too few", () => {
  const raw = [3, 30].map((students, at) => {
    const manner = {
      career: { part: students, whole: 2 * students },
      "career-students": { part: students, whole: 2 * students },
    };
    const coaches = { part: students, whole: students };
    return aRawPlace({ id: `team-${at}`, kind: "team", parentId: "own", coaches, manner });
  });
  const places = withhold(raw, "none", theMinimums());
  const { talks, career } = dutch.file.columns;
  const cells = [talks, career].map((name) => {
    const column = teamColumns(dutch, places).find(({ header }) => header === name);
    return places.map((place) => column?.of(place));
  });
  expect(cells).toEqual([
    [dutch.list.withheld, 60],
    [dutch.list.withheld, 30],
  ]);
});
