import { describe, expect, test } from "vitest";
import type { ImportKind } from "@/lib/exchange/columns/schema";
import { countVerdicts } from "@/lib/exchange/plans/rules";
import { countWork } from "@/lib/exchange/work/rules";
import { rowsOf, sample, typed, World } from "@/tests/support/exchange-world";

const heliconTeams = `
  Naam | Soort
  Bloem & Design | Team
  Dier & Zorg | Team
  Groen & Grond | Team
  Voeding & Innovatie | Team
  Water & Milieu | Team
  Ondersteuning | Dienst`;

const files: Record<string, readonly (readonly [ImportKind, string, number])[]> = {
  helicon: [
    ["programmes", "helicon-opleidingen.csv", 8],
    ["staff", "helicon-medewerkers.csv", 72],
    ["students", "helicon-studenten.xlsx", 875],
    ["coaches", "helicon-mentoren.csv", 875],
  ],
  landstede: [
    ["units", "landstede-teams.tsv", 91],
    ["programmes", "landstede-opleidingen.csv", 648],
    ["staff", "landstede-medewerkers.csv", 1010],
    ["students", "landstede-studenten.csv", 11_000],
  ],
};

describe.each(Object.entries(files))("the files of %s", (institution, list) => {
  const world = new World();
  if (institution === "helicon") world.take("units", typed("units", heliconTeams));

  test.each(list)(
    "%s from %s: every row is created, and the second time nothing changes",
    { timeout: 60_000 },
    async (kind, name, count) => {
      const rows = await rowsOf(kind, sample(name));
      expect(rows).toHaveLength(count);
      const first = world.take(kind, rows, { isComplete: true });
      const refused = first.rows.filter(({ verdict }) => verdict === "refused");
      expect(refused).toEqual([]);
      expect(countVerdicts(first.rows)).toEqual({
        create: count,
        change: 0,
        end: 0,
        stays: 0,
        same: 0,
        refused: 0,
      });

      const second = world.plan(kind, rows, { isComplete: true });
      expect(countVerdicts(second.rows)).toEqual({
        create: 0,
        change: 0,
        end: 0,
        stays: 0,
        same: count,
        refused: 0,
      });
      expect(countWork(second.work)).toBe(0);
    },
  );

  test("afterwards every student has a programme, a team and one coach", () => {
    const students = world.all("students").length;
    expect(world.all("enrolments")).toHaveLength(students);
    expect(world.all("coachings").filter(({ endsOn }) => endsOn === null)).toHaveLength(students);
  });
});

test("Helicon's students study in the team that teaches their programme: their file names none", async () => {
  const world = new World();
  world.take("units", typed("units", heliconTeams));
  world.take("programmes", await rowsOf("programmes", sample("helicon-opleidingen.csv")));
  world.take("students", await rowsOf("students", sample("helicon-studenten.xlsx")));
  const teams = new Map(world.all("programmes").map(({ id, teamId }) => [id, teamId]));
  for (const { programmeId, teamId } of world.all("enrolments")) expect(teamId).toBe(teams.get(programmeId));
});

test("numbers keep their leading zeros and crebo codes stay text, also where the spreadsheet had numbers", async () => {
  const world = new World();
  world.take("units", typed("units", heliconTeams));
  world.take("programmes", await rowsOf("programmes", sample("helicon-opleidingen.csv")));
  world.take("students", await rowsOf("students", sample("helicon-studenten.xlsx")));
  expect(world.all("students").map(({ studentNumber }) => studentNumber)).toContain("01200000");
  expect(world.all("programmes").map(({ creboCode }) => creboCode)).toContain("25446");
});
