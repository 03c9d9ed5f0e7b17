import { beforeEach, describe, expect, test } from "vitest";
import { countWork } from "@/lib/exchange/work/rules";
import { typed, World } from "@/tests/support/exchange-world";

let world: World;
const students = (lines: string) =>
  typed(
    "students",
    `Studentnummer | Roepnaam | Achternaam | Crebo | Leerweg | Coach | Start | Eind\n${lines}`,
  );
const coaches = (lines: string) => typed("coaches", `Studentnummer | Coach | Vanaf\n${lines}`);
const sam = (coach: string, until = "", from = "2026-08-01") =>
  students(`100 | Sam | Jansen | 25100 | BOL | ${coach} | ${from} | ${until}`);
const verdictsOf = (plan: ReturnType<World["plan"]>) =>
  plan.rows.map(({ verdict, reasons }) => [verdict, ...reasons.map(({ key }) => key)].join(" "));

/** Who coaches Sam from when to when, and why it ended. */
const turns = () => {
  const numbers = new Map(
    world.all("staff").map(({ personId, personnelNumber }) => [personId, personnelNumber]),
  );
  return world
    .all("coachings")
    .sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1))
    .map(({ coachId, startsOn, endsOn, endedBecause }) =>
      [numbers.get(coachId), startsOn, endsOn, endedBecause].join(" "),
    );
};

beforeEach(() => {
  world = new World("2026-11-22");
  world.take(
    "units",
    typed("units", "Code | Naam | Soort | Valt onder\nI | Proef | Instelling |\nT1 | Zorg | Team | I"),
  );
  world.take(
    "programmes",
    typed(
      "programmes",
      "Crebo | Opleiding | Niveau | Leerweg | Team\n25100 | Zorg | 3 | BOL | T1\n25200 | Techniek | 4 | BOL | T1",
    ),
  );
  world.take(
    "staff",
    typed(
      "staff",
      "Personeelsnummer | Roepnaam | Achternaam | Functie | Team\n1 | Anna | Berg | Docent | T1\n2 | Bram | Bos | Docent | T1\n3 | Chris | Dam | Docent | T1",
    ),
  );
  world.take("students", sam("1"));
});

describe("[O15] a student who left has no coach", () => {
  test("an end in the file ends the coaching on that day", () => {
    world.take("students", sam("1", "2026-11-20"));
    expect(turns()).toEqual(["1 2026-08-01 2026-11-20 left"]);
  });

  test.each([true, false])(
    "an enrolment that is over when a file comes (complete: %s) ends it too, and says so",
    (isComplete) => {
      world.take("students", sam("1", "2026-12-18"));
      world.today = "2027-01-11";
      const plan = world.take("students", sam("1", "2026-12-18"), { isComplete });
      expect(verdictsOf(plan)).toEqual(["change already-left"]);
      expect(plan.rows[0]?.changes).toEqual([{ field: "coach", from: "Anna Berg", to: null }]);
      expect(turns()).toEqual(["1 2026-08-01 2026-12-18 left"]);
      expect(countWork(world.plan("students", sam("1", "2026-12-18"), { isComplete }).work)).toBe(0);
    },
  );

  test.each([
    ["a row with an end", () => world.take("students", sam("1", "2026-11-20")), "2026-11-20"],
    [
      "being missing from a complete file",
      () => {
        const { personId = "" } = world.all("students")[0] ?? {};
        world.take("students", students(""), { isComplete: true, endings: new Set([personId]) });
      },
      "2026-11-22",
    ],
  ])(
    "with a successor dated ahead, %s ends the present coach and the other does not begin",
    (_how, leave, on) => {
      world.take("coaches", coaches("100 | 2 | 2026-12-01"));
      leave();
      expect(turns()).toEqual([`1 2026-08-01 ${on} left`]);
    },
  );

  test("who comes back gets the coach the file names as a first one, and what was left behind ends on its own day", () => {
    world.take("students", sam("1", "2026-12-18"));
    world.today = "2027-02-08";
    const plan = world.take("students", sam("1", "", "2027-02-01"));
    expect(verdictsOf(plan)).toEqual(["change"]);
    expect(turns()).toEqual(["1 2026-08-01 2026-12-18 left", "1 2027-02-08  "]);
  });

  test("who comes back on a day ahead has the coach of a list from that day, not before", () => {
    world.take("students", sam("1", "2026-11-20"));
    world.take("students", sam("", "", "2027-02-01"));
    expect(verdictsOf(world.take("coaches", coaches("100 | 2 |")))).toEqual(["create first-coach"]);
    expect(turns()).toEqual(["1 2026-08-01 2026-11-20 left", "2 2027-02-01  "]);
  });

  test("whose end is taken back the same day keeps the coach", () => {
    world.take("students", sam("1", "2026-11-22"));
    world.take("students", sam("1"));
    expect(turns()).toEqual(["1 2026-08-01  "]);
  });
});

describe("[O15] with a handover dated ahead", () => {
  beforeEach(() => {
    world.take("coaches", coaches("100 | 2 | 2026-12-01"));
  });
  const arranged = ["1 2026-08-01 2026-11-30 handed-over", "2 2026-12-01  "];

  test.each([
    ["a file that repeats the coach of today", "students", sam("1")],
    ["a file that already names the next one", "students", sam("2")],
    ["a file without coaches", "students", sam("")],
    ["the same list again", "coaches", coaches("100 | 2 | 2026-12-01")],
    ["a list that repeats the coach of today", "coaches", coaches("100 | 1 |")],
  ] as const)("%s changes nothing", (_what, kind, rows) => {
    expect(verdictsOf(world.take(kind, rows))).toEqual(["same"]);
    expect(turns()).toEqual(arranged);
  });

  test.each([
    ["another coach today", "students", sam("3"), ["1 2026-08-01 2026-11-21 handed-over", "3 2026-11-22  "]],
    [
      "the same one sooner",
      "coaches",
      coaches("100 | 2 | 2026-11-25"),
      ["1 2026-08-01 2026-11-24 handed-over", "2 2026-11-25  "],
    ],
    [
      "a third one later",
      "coaches",
      coaches("100 | 3 | 2027-01-01"),
      ["1 2026-08-01 2026-11-30 handed-over", "2 2026-12-01 2026-12-31 handed-over", "3 2027-01-01  "],
    ],
  ] as const)("a file that names %s leaves one coach on every day", (_what, kind, rows, expected) => {
    expect(verdictsOf(world.take(kind, rows))).toEqual(["change handover"]);
    expect(turns()).toEqual(expected);
    expect(verdictsOf(world.plan(kind, rows))).toEqual(["same"]);
  });
});
