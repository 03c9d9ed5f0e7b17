import { describe, expect, it } from "vitest";
import { dashboardOf } from "@/lib/insight/dashboard/rules";
import { listOf, rowsAtOnce, teamsOf, unitsOf } from "@/lib/insight/listing/rules";
import type { PlaceFigures } from "@/lib/insight/rules";
import { listingShape } from "@/lib/insight/schema";
import { aBasis, aPlace } from "@/tests/support/figures";

const asked = (query: Record<string, string> = {}) => listingShape.parse(query);
const institution = aPlace({ id: "i", teamCount: 30 });
const root = aPlace({ id: "root", kind: "unit", name: "School", teamCount: 30 });
const north = aPlace({ id: "n", kind: "unit", name: "Noord", parentId: "root", teamCount: 15 });
const south = aPlace({ id: "z", kind: "unit", name: "Zuid", parentId: "root", teamCount: 15 });
const teams = Array.from({ length: 30 }, (_, number) =>
  aPlace({
    id: `t${number}`,
    kind: "team",
    name: `Team ${number + 1}`,
    parentId: number < 15 ? "n" : "z",
    teamCount: 1,
    plans: { part: number === 4 ? 0 : 1, whole: 1, draft: 0, consultation: 0 },
    coaches: { part: 100 - number, whole: 100 },
  }),
);
const places = [institution, root, north, south, ...teams];

describe("the list of a place", () => {
  it("has its branches first where there are many teams, and skips a branch that says the same again", () => {
    expect(unitsOf(institution, places).map(({ name }) => name)).toEqual(["Noord", "Zuid"]);
    expect(listOf(institution, places, asked(), aBasis())).toMatchObject({ per: "unit", total: 2 });
    expect(listOf(institution, places, asked({ per: "team" }), aBasis())).toMatchObject({
      per: "team",
      total: 30,
    });
  });

  it("counts the teams anywhere below a branch", () => {
    expect(teamsOf(root, places)).toHaveLength(30);
    expect(teamsOf(north, places)).toHaveLength(15);
  });

  it("sorts names as people do, figures by size, and turns round when asked", () => {
    const names = (query: Record<string, string>) =>
      listOf(north, places, asked({ per: "team", ...query }), aBasis()).rows.map(({ name }) => name);
    expect(names({}).slice(0, 3)).toEqual(["Team 1", "Team 2", "Team 3"]);
    expect(names({ sort: "coaches" })[0]).toBe("Team 15");
    expect(names({ sort: "coaches", richting: "af" })[0]).toBe("Team 1");
    expect(names({ sort: "plans" })[0]).toBe("Team 5");
  });

  it("narrows to what asks for attention, and to a branch of the place", () => {
    const lacking = listOf(institution, places, asked({ let: "plans" }), aBasis());
    expect(lacking.rows.map(({ name }) => name)).toEqual(["Team 5"]);
    const foreign = listOf(
      north,
      places,
      asked({ per: "team", eenheid: "0199e000-0000-7000-8000-000000000000" }),
      aBasis(),
    );
    expect(foreign.total).toBe(15);
  });

  it("never shows more rows than fit on a page, and a page too far shows the last", () => {
    const { rows, page } = listOf(institution, places, asked({ per: "team", page: "999" }), aBasis());
    expect([rows.length, page]).toEqual([30 - rowsAtOnce, 2]);
  });

  it("reads an address it can't understand as one that asks nothing", () => {
    expect(asked({ let: "salaris", sort: "id;drop", page: "-3", jaar: "x" })).toEqual({});
  });
});

describe("a dashboard", () => {
  it("knows the way down to a branch, and has none for a place that is not among the figures", () => {
    const figures = { basis: aBasis(), places, weeks: [] };
    expect(dashboardOf(figures, "n", asked())?.above).toEqual([]);
    expect(dashboardOf(figures, "elsewhere", asked())).toBeNull();
  });

  it("[M4] says first who of those who lead had a talk, then of staff, then of students; where they are not counted staff come first", () => {
    const codesOf = (leaderTalks: PlaceFigures["leaderTalks"]) => {
      const figures = { basis: aBasis(), places: [aPlace({ id: "i", leaderTalks })], weeks: [] };
      const { headline = [], readings = [] } = dashboardOf(figures, "i", asked()) ?? {};
      return { headline: headline.map(({ code }) => code), next: readings[0]?.code };
    };
    const headline = ["leaderTalks", "staffTalks", "talks"];
    expect(codesOf({ part: 6, whole: 12 })).toEqual({ headline, next: "plans" });
    expect(codesOf("withheld")).toEqual({ headline, next: "plans" });
    expect(codesOf("hidden")).toEqual({ headline: [], next: "staffTalks" });
  });
});
