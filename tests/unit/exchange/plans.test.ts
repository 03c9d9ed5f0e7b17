import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { countWork } from "@/lib/exchange/work/rules";
import { typed, World } from "@/tests/support/exchange-world";

let world: World;
const verdictsOf = (plan: ReturnType<World["plan"]>) =>
  plan.rows.map(({ verdict, reasons }) => [verdict, ...reasons.map(({ key }) => key)].join(" "));
const staffHeader =
  "Personeelsnummer | Roepnaam | Tussenvoegsel | Achternaam | Email | Functie | Team | Contract | Startdatum | Einddatum | FTE";
const studentHeader =
  "Studentnummer | Roepnaam | Achternaam | Crebo | Leerweg | Team | Coach | Status | Start";
const staff = (lines: string) => typed("staff", `${staffHeader}\n${lines}`);
const students = (lines: string) => typed("students", `${studentHeader}\n${lines}`);

/** Two teams with their programmes and two people of staff. */
function aSchool(): World {
  const school = new World("2026-11-22");
  school.take(
    "units",
    typed(
      "units",
      "Code | Naam | Soort | Valt onder\nI | Proef | Instelling |\nT1 | Zorg | Team | I\nT2 | Techniek | Team | I",
    ),
  );
  school.take(
    "programmes",
    typed(
      "programmes",
      "Crebo | Opleiding | Niveau | Leerweg | Team\n25100 | Zorg | 3 | BOL | T1\n25200 | Techniek | 4 | BOL | T1\n25200 | Techniek | 4 | BOL | T2",
    ),
  );
  school.take(
    "staff",
    staff(
      "1 | Anna | van der | Berg | a@x.example | Docent | T1 | vast | 2020-08-01 | | 0,8\n2 | Bram | | Bos | b@x.example | Docent | T2 | tijdelijk | 2024-08-01 | 2027-07-31 | 1",
    ),
  );
  return school;
}

beforeEach(() => {
  world = aSchool();
});

describe("staff", () => {
  test("a changed name, job or contract is a change that says what was and what comes", () => {
    const plan = world.take(
      "staff",
      staff("1 | Anna | van der | Berg | a@x.example | Teamleider | T1 | vast | 2020-08-01 | | 0,6"),
    );
    expect(plan.rows[0]).toMatchObject({ verdict: "change", label: "Anna van der Berg" });
    expect(plan.rows[0]?.changes).toEqual([
      { field: "jobTitle", from: "Docent", to: "Teamleider" },
      { field: "fte", from: "0.8", to: "0.6" },
    ]);
    expect(world.all("contracts")).toHaveLength(2);
  });

  test("a later start is a next contract, after the day on which the former ends", () => {
    world.take("staff", staff("2 | Bram | | Bos | b@x.example | Docent | T2 | vast | 2026-08-01 | | 1"));
    expect(
      world
        .all("contracts")
        .slice(1)
        .map(({ kind, startsOn, endsOn }) => ({ kind, startsOn, endsOn })),
    ).toEqual([
      { kind: "temporary", startsOn: "2024-08-01", endsOn: "2026-07-31" },
      { kind: "permanent", startsOn: "2026-08-01", endsOn: null },
    ]);
  });

  test("another team is a move: the former membership ends the day before", () => {
    const plan = world.take(
      "staff",
      staff("1 | Anna | van der | Berg | a@x.example | Docent | Techniek | vast | 2020-08-01 | | 0,8"),
    );
    expect(plan.rows[0]?.changes).toEqual([{ field: "membership", from: "Zorg", to: "Techniek" }]);
    const hers = world.all("memberships").filter(({ personId }) => personId === plan.rows[0]?.entityId);
    expect(hers.map(({ endsOn }) => endsOn)).toEqual(["2026-11-21", null]);
  });

  test("a file without a column says nothing of it, and takes nothing away", () => {
    const plan = world.plan(
      "staff",
      typed("staff", "Personeelsnummer | Roepnaam | Tussenvoegsel | Achternaam\n1 | Anna | van der | Berg"),
    );
    expect(verdictsOf(plan)).toEqual(["same"]);
  });

  test("each row that can't be is refused with its reasons, and the good ones go on", () => {
    const plan = world.plan(
      "staff",
      staff(`
      3 | Çağla | | Yılmaz | c@x.example | Docent | T9 | vast | 01-08-2026 | | 1
      4 | Daan | | Dijk | a@x.example | Docent | T1 | vast | 01-08-2026 | | 1
      5 | Ella | | Prins | e@x.example | Docent | T1 | stage | 31-02-2026 | | 40
      6 | | | Smit | f@x.example | Docent | T1 | vast | 01-08-2026 | 01-07-2026 | 1
      | Gijs | | Vos | g@x.example | Docent | T1 | vast | 01-08-2026 | | 1
      8 | Huub | | Vos | h@x.example | Docent | T1 | vast | 01-08-2026 | | 1`),
    );
    expect(verdictsOf(plan)).toEqual([
      "refused team-unknown",
      "refused email-taken",
      "refused not-a-date not-a-contract fte-too-high",
      "refused name-incomplete ends-before-start",
      "refused missing",
      "create",
    ]);
  });

  test("an exact copy of a row does no harm; rows that contradict each other are all refused", () => {
    const plan = world.plan(
      "staff",
      staff(`
      3 | Ella | | Prins | e@x.example | Docent | T1 | vast | 01-08-2026 | | 1
      3 | Ella | | Prins | e@x.example | Docent | T1 | vast | 01-08-2026 | | 1
      4 | Gijs | | Vos | g@x.example | Docent | T1 | vast | 01-08-2026 | | 1
      4 | Gijs | | Vos | g@x.example | Docent | T2 | vast | 01-08-2026 | | 1`),
    );
    expect(verdictsOf(plan)).toEqual([
      "create",
      "same duplicate",
      "refused contradicts",
      "refused contradicts",
    ]);
    expect(plan.rows[2]?.reasons[0]?.values).toEqual({ row: 5 });
  });

  test("two writings of one number are about one person, and are refused when they disagree", () => {
    const plan = world.plan(
      "staff",
      staff(
        "1 | Anna | van der | Berg | a@x.example | Docent | T1 | vast | 2020-08-01 | | 0,8\n01 | Anna | van der | Berg | a@x.example | Docent | T2 | vast | 2020-08-01 | | 0,8",
      ),
    );
    expect(verdictsOf(plan)).toEqual(["refused contradicts", "refused contradicts"]);
  });

  test("lost leading zeros find the number, unless two people could be meant", () => {
    world.take("staff", staff("007 | Ella | | Prins | e@x.example | Docent | T1 | vast | 01-08-2026 | | 1"));
    expect(
      verdictsOf(
        world.plan(
          "staff",
          staff("7 | Ella | | Prins | e@x.example | Docent | T1 | vast | 01-08-2026 | | 1"),
        ),
      ),
    ).toEqual(["same"]);
    world.take(
      "staff",
      staff("07 | Gijs | | Vos | g@x.example | Docent | T1 | vast | 01-08-2026 | | 1").map((row) => ({
        ...row,
        cells: { ...row.cells, number: "0007x" },
      })),
    );
    expect(world.all("staff")).toHaveLength(4);
  });

  test("[O15] who is missing from a complete file is offered for ending, and ends only when chosen", () => {
    const file = staff("1 | Anna | van der | Berg | a@x.example | Docent | T1 | vast | 2020-08-01 | | 0,8");
    expect(verdictsOf(world.plan("staff", file))).toEqual(["same"]);
    const offered = world.take("staff", file, { isComplete: true });
    expect(verdictsOf(offered)).toEqual(["same", "end not-in-file"]);
    expect(countWork(offered.work)).toBe(0);
    const bram = offered.rows[1]?.entityId ?? "";
    world.take("staff", file, { isComplete: true, endings: new Set([bram]) });
    expect(world.all("staff").find(({ personId }) => personId === bram)?.endsOn).toBe("2026-11-22");
    expect(world.all("memberships").find(({ personId }) => personId === bram)?.endsOn).toBe("2026-11-22");
    expect(world.all("contracts").find(({ personId }) => personId === bram)?.endsOn).toBe("2026-11-22");
    expect(verdictsOf(world.plan("staff", file, { isComplete: true }))).toEqual(["same"]);
  });

  test("[6.5-2] nobody changes their own dossier by a file: not the contract, not the job, not the end of it", () => {
    const bram = world.all("staff").find(({ personnelNumber }) => personnelNumber === "2")?.personId ?? "";
    const own = { offeredById: bram };
    const row = (job: string, end: string, fte: string) =>
      staff(`2 | Bram | | Bos | b@x.example | ${job} | T2 | tijdelijk | 2024-08-01 | ${end} | ${fte}`);
    for (const changed of [
      row("Docent", "2028-07-31", "1"),
      row("Docent", "2027-07-31", "0,9"),
      row("Directeur", "2027-07-31", "1"),
    ]) {
      const plan = world.plan("staff", changed, own);
      expect([verdictsOf(plan), countWork(plan.work)]).toEqual([["refused own-dossier"], 0]);
      expect(verdictsOf(world.plan("staff", changed))).toEqual(["change"]);
    }
    expect(verdictsOf(world.plan("staff", row("Docent", "2027-07-31", "1"), own))).toEqual(["same"]);
    const others = staff("1 | Anna | van der | Berg | a@x.example | Docent | T1 | vast | 2020-08-01 | | 0,8");
    const complete = { ...own, isComplete: true, endings: new Set([bram]) };
    expect(verdictsOf(world.plan("staff", others, complete))).toEqual([
      "same",
      "stays not-in-file own-dossier",
    ]);
  });

  describe("[O15, 6.5-13] somebody who still coaches can leave, with a remark of how many students stay behind", () => {
    const bram = (leftOn: string) =>
      typed(
        "staff",
        `${staffHeader} | Datum uit dienst\n2 | Bram | | Bos | b@x.example | Docent | T2 | tijdelijk | 2024-08-01 | 2027-07-31 | 1 | ${leftOn}`,
      );
    beforeEach(() => {
      world.take("students", students("100 | Sam | Jansen | 25100 | BOL | | 2 | definitief | 2026-08-01"));
    });

    test.each([
      ["2026-11-20", "still-coach"],
      ["2026-11-22", "still-coach"],
      ["2027-01-31", "coach-until"],
    ])("a last day of %s says %s", (leftOn, remark) => {
      const [row] = world.plan("staff", bram(leftOn)).rows;
      expect(row).toMatchObject({
        verdict: "change",
        reasons: [{ key: remark, values: { count: 1, on: leftOn } }],
      });
      const after = world.take("staff", bram(leftOn));
      expect(countWork(after.work)).toBeGreaterThan(0);
      expect(after.work.coachings).toEqual([]);
      expect(verdictsOf(world.plan("staff", bram(leftOn)))).toEqual(["same"]);
    });

    test("and whom a complete file lacks is ended when chosen, by the same rule", () => {
      const file = staff("1 | Anna | van der | Berg | a@x.example | Docent | T1 | vast | 2020-08-01 | | 0,8");
      const nobody = world.plan("staff", file, { isComplete: true });
      expect(verdictsOf(nobody)).toEqual(["same", "end not-in-file still-coach"]);
      expect(countWork(nobody.work)).toBe(0);
      const endings = new Set(world.all("staff").map(({ personId }) => personId));
      const { work } = world.take("staff", file, { isComplete: true, endings });
      expect(work.staff).toMatchObject([{ personnelNumber: "2", endsOn: "2026-11-22" }]);
      expect(work.coachings).toEqual([]);
    });
  });

  test("whoever is in the file again works here again", () => {
    const all = world.all("staff").map(({ personId }) => personId);
    world.take(
      "staff",
      staff("1 | Anna | van der | Berg | a@x.example | Docent | T1 | vast | 2020-08-01 | | 0,8"),
      { isComplete: true, endings: new Set(all) },
    );
    const back = world.plan(
      "staff",
      staff("2 | Bram | | Bos | b@x.example | Docent | T2 | tijdelijk | 2024-08-01 | 2027-07-31 | 1"),
    );
    expect(back.rows[0]?.changes).toContainEqual({ field: "leftOn", from: "2026-11-22", to: null });
  });
});

describe("students and their coaches", () => {
  test("a student's team follows from the programme, or is the one the file names (decisions 9)", () => {
    const plan = world.take(
      "students",
      students(`
      100 | Sam | Jansen | 25100 | BOL | | | |
      101 | Kim | Bakker | 25200 | BOL | T2 | | |
      102 | Noa | Visser | 25100 | BOL | T2 | | |
      103 | Lou | Smit | 25200 | BOL | | | |
      104 | Bo | Vos | 25200 | BBL | T1 | | |`),
    );
    expect(verdictsOf(plan)).toEqual([
      "create",
      "create",
      "create",
      "refused programme-ambiguous",
      "refused programme-unknown",
    ]);
    const teams = new Map(world.all("teams").map(({ id, code }) => [id, code]));
    expect(world.all("enrolments").map(({ teamId }) => teams.get(teamId))).toEqual(["T1", "T2", "T2"]);
  });

  test("[O15] another coach is a handover: the former ends the day before, with the successor named", () => {
    world.take("students", students("100 | Sam | Jansen | 25100 | BOL | | 1 | definitief | 2026-08-01"));
    const plan = world.take(
      "students",
      students("100 | Sam | Jansen | 25100 | BOL | | 2 | definitief | 2026-08-01"),
    );
    expect(verdictsOf(plan)).toEqual(["change handover"]);
    const [former, next] = world.all("coachings");
    expect(former).toMatchObject({
      startsOn: "2026-08-01",
      endsOn: "2026-11-21",
      endedBecause: "handed-over",
      successorId: next?.id,
    });
    expect(next).toMatchObject({ startsOn: "2026-11-22", endsOn: null });
  });

  test("[O15] a handover dated before the present coach began does not rewrite history", () => {
    world.take("students", students("100 | Sam | Jansen | 25100 | BOL | | 1 | definitief | 2026-08-01"));
    world.take("coaches", typed("coaches", "Studentnummer | Coach | Vanaf\n100 | 2 | 2026-08-01"));
    expect(world.all("coachings").map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ["2026-08-01", "2026-11-21"],
      ["2026-11-22", null],
    ]);
  });

  test("[O15] a file without coaches, or with an empty cell, takes nobody's coach away", () => {
    world.take("students", students("100 | Sam | Jansen | 25100 | BOL | | 1 | definitief | 2026-08-01"));
    expect(
      verdictsOf(
        world.plan("students", students("100 | Sam | Jansen | 25100 | BOL | | | definitief | 2026-08-01")),
      ),
    ).toEqual(["same"]);
  });

  test("a coach list is refused per row where coach or student is unknown, or the student left", () => {
    world.take(
      "students",
      students("100 | Sam | Jansen | 25100 | BOL | | | |\n101 | Kim | Bakker | 25100 | BOL | | | |"),
    );
    const kim = world.all("students")[1]?.personId ?? "";
    world.take("students", students("100 | Sam | Jansen | 25100 | BOL | | | |"), {
      isComplete: true,
      endings: new Set([kim]),
    });
    const tomorrow = Object.assign(world, { today: "2026-11-23" });
    const plan = tomorrow.plan(
      "coaches",
      typed("coaches", "Studentnummer | Coach\n100 | 1\n999 | 1\n100x | 9\n101 | 1"),
    );
    expect(verdictsOf(plan)).toEqual([
      "create first-coach",
      "refused student-unknown",
      "refused student-unknown",
      "refused student-not-enrolled",
    ]);
  });

  test("another programme from a later day is a switch that ends the former enrolment", () => {
    world.take("students", students("100 | Sam | Jansen | 25100 | BOL | | 1 | definitief | 2025-08-01"));
    world.take("students", students("100 | Sam | Jansen | 25200 | BOL | T2 | 1 | definitief | 2026-08-01"));
    expect(world.all("enrolments").map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ["2025-08-01", "2026-07-31"],
      ["2026-08-01", null],
    ]);
  });

  test("who is missing from a complete file ends only when chosen, and the coach with the enrolment", () => {
    world.take(
      "students",
      students("100 | Sam | Jansen | 25100 | BOL | | 1 | |\n101 | Kim | Bakker | 25100 | BOL | | 1 | |"),
    );
    const kim = world.all("students")[1]?.personId ?? "";
    const file = students("100 | Sam | Jansen | 25100 | BOL | | 1 | |");
    expect(countWork(world.plan("students", file, { isComplete: true }).work)).toBe(0);
    world.take("students", file, { isComplete: true, endings: new Set([kim]) });
    expect(world.all("enrolments")[1]?.endsOn).toBe("2026-11-22");
    expect(world.all("coachings")[1]).toMatchObject({
      endsOn: "2026-11-22",
      endedBecause: "left",
      successorId: null,
    });
  });
});

describe("the organisation", () => {
  const units = (lines: string) => typed("units", `Code | Naam | Soort | Valt onder\n${lines}`);

  test("rows may stand in any order, parents are named by code or by name, and teams without one hang under the institution", () => {
    const plan = new World();
    plan.take(
      "units",
      units(
        "T1 | Zorg A | Team | C1\nT2 | Zorg B | Team | College Zorg\nC1 | College Zorg | College |\n | Servicepunt | Dienst |",
      ),
    );
    const root = plan.all("units").find(({ kind }) => kind === "institution");
    const college = plan.all("units").find(({ kind }) => kind === "college");
    expect(plan.all("teams").map(({ name, kind, unitId }) => [name, kind, unitId])).toEqual([
      ["Zorg A", "education", college?.id],
      ["Zorg B", "education", college?.id],
      ["Servicepunt", "support", root?.id],
    ]);
  });

  test("what can't stand in a tree is refused, and all that hangs below it", () => {
    const plan = world.plan(
      "units",
      units(
        "A | Alfa | College | B\nB | Beta | College | A\nC | Gamma | Team | T1\nD | Delta | Sterrenstelsel | I\nE | Eps | Team | Nergens\nF | Zeta | Team | A\nT3 | Zorg | Team | I\nI | Proef | Team |",
      ),
    );
    expect(verdictsOf(plan)).toEqual([
      "refused parent-loop",
      "refused parent-loop",
      "refused parent-is-team",
      "refused kind-unknown",
      "refused parent-unknown",
      "refused parent-loop",
      "refused name-taken",
      "refused kind-changed",
    ]);
    expect(countWork(plan.work)).toBe(0);
  });

  test("a team without people is offered for ending, a team in use is not", () => {
    world.take("units", units("T3 | Leeg | Team | I"));
    const plan = world.plan("units", units("I | Proef | Instelling |\nT2 | Techniek | Team | I"), {
      isComplete: true,
    });
    expect(plan.rows.slice(2).map(({ label, verdict }) => [label, verdict])).toEqual([
      ["Zorg", "stays"],
      ["Leeg", "end"],
    ]);
  });

  test("a programme that only changed its name keeps its students", () => {
    const plan = world.take(
      "programmes",
      typed(
        "programmes",
        "Crebo | Opleiding | Niveau | Leerweg | Team\n25100 | Zorg en welzijn | 3 | BOL | T1",
      ),
    );
    expect(plan.rows[0]).toMatchObject({
      verdict: "change",
      changes: [{ field: "name", from: "Zorg", to: "Zorg en welzijn" }],
    });
    expect(world.all("programmes")).toHaveLength(3);
  });
});

test("whatever the file, taking it twice changes nothing, and nobody with a coach is without", () => {
  const cell = (...cells: string[]) => fc.constantFrom(...cells);
  const line = fc.tuple(
    cell("100", "101", "0102", "102", ""),
    cell("Sam", "Kim", ""),
    cell("Jansen", "de Vries", "Vos"),
    cell("25100", "25200", "9"),
    cell("BOL", "bbl", "?"),
    cell("", "T1", "Techniek", "T9"),
    cell("", "1", "2", "9"),
    cell("", "definitief", "voorlopig", "?"),
    cell("", "2026-08-01", "01-09-2026", "x"),
  );
  const file = fc
    .array(line, { maxLength: 8 })
    .map((lines) => students(lines.map((cells) => cells.join(" | ")).join("\n")));
  fc.assert(
    fc.property(fc.array(fc.tuple(file, fc.boolean()), { minLength: 1, maxLength: 4 }), (files) => {
      world = aSchool();
      for (const [rows, isComplete] of files) {
        const before = new Set(
          world
            .all("coachings")
            .filter(({ endsOn }) => endsOn === null)
            .map(({ studentId }) => studentId),
        );
        world.take("students", rows, { isComplete });
        const again = world.plan("students", rows, { isComplete });
        expect(countWork(again.work)).toBe(0);
        expect(again.rows.every(({ verdict }) => verdict !== "create" && verdict !== "change")).toBe(true);
        const open = world
          .all("coachings")
          .filter(({ endsOn }) => endsOn === null)
          .map(({ studentId }) => studentId);
        expect(new Set(open).size).toBe(open.length);
        for (const studentId of before) expect(open).toContain(studentId);
        for (const row of world.all("coachings")) {
          expect(row.endsOn === null || row.endsOn >= row.startsOn).toBe(true);
          expect(row.successorId !== null).toBe(row.endedBecause === "handed-over");
        }
      }
    }),
    { numRuns: 200 },
  );
});
