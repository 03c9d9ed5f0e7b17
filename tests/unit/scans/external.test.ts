import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { figuresOf } from "@/lib/scans/external/figures/rules";
import { emptyColumns, exampleRows, readScans } from "@/lib/scans/external/files";
import { planScans } from "@/lib/scans/external/plans/rules";
import { clashesOf, type EarlierScan, mayBeReadIn, placeOf } from "@/lib/scans/external/rules";

const head =
  "Team;Bron;Dag;Methode;Deelnemers;Vraag of competentie;Stappen;Aandeel of mediaan;Stap 1;Stap 2;Stap 3";
const teams = [
  { id: "1", name: "Dier & Zorg", code: "DZ" },
  { id: "2", name: "Groen", code: null },
];
const known = { teams, minimum: 5, today: "2026-11-22" };

function planOf(...lines: readonly string[]) {
  const rows = [head, ...lines].map((line, at) => ({ number: at + 1, cells: line.split(";") }));
  const said = readScans(rows);
  if (!said.ok) throw new Error(said.refusal);
  return planScans(said.data, known);
}

const good = "Dier & Zorg;Bureau;18-05-2026;Vragenlijst;16;Samen;Nooit | Soms | Vaak;;5;5;6";

function reasonsOf(...lines: readonly string[]) {
  return planOf(...lines).rows.map(({ reasons }) => reasons.map(({ key }) => key));
}

describe("[D5] a file with the outcome of a scan by others", () => {
  it("[D5] is read row by row, whatever the order of columns, a team by its name or its code", () => {
    const other = "dz;Bureau;2026-05-18;Vragenlijst;12;Leren;;;6;;6";
    const { rows, scans } = planOf(good, other);
    expect(rows.every(({ reasons }) => reasons.length === 0)).toBe(true);
    expect(scans).toMatchObject([
      { teamId: "1", source: "Bureau", day: "2026-05-18", method: "Vragenlijst", respondents: 16 },
    ]);
    expect(scans[0]?.findings.map(({ question }) => question)).toEqual(["Samen", "Leren"]);
    const turned = head.split(";").toReversed();
    const reversed = readScans([
      { number: 1, cells: turned },
      { number: 2, cells: good.split(";").toReversed() },
    ]);
    expect(reversed).toMatchObject({
      ok: true,
      data: [{ team: "Dier & Zorg", counts: ["5", "5", "6", ...Array.from({ length: 7 }, () => "")] }],
    });
  });

  it("[D5] says of each row what is wrong with it", () => {
    const cell = (at: number, text: string) => good.split(";").with(at, text).join(";");
    expect(reasonsOf(cell(0, "Elders"))).toEqual([["team-unknown"]]);
    expect(reasonsOf(cell(0, ""))).toEqual([["cell-missing"]]);
    expect(reasonsOf(cell(1, ""))).toEqual([["cell-missing"]]);
    expect(reasonsOf(cell(2, "ooit"))).toEqual([["not-a-day"]]);
    expect(reasonsOf(cell(2, "2026-11-23"))).toEqual([["in-the-future"]]);
    expect(reasonsOf(cell(2, "2026-11-22"))).toEqual([[]]);
    expect(reasonsOf(cell(4, "veel"))).toEqual([["not-a-number"]]);
    expect(reasonsOf(cell(4, "17"))).toEqual([["counts-differ"]]);
    expect(reasonsOf("DZ;B;2026-05-18;M;4;Samen;;;2;2;")).toEqual([["too-few"]]);
    expect(reasonsOf(cell(6, "Nooit | Altijd"))).toEqual([["steps-differ"]]);
    expect(reasonsOf(cell(7, "50%"))).toEqual([["two-figures"]]);
    expect(reasonsOf(cell(8, "vijf"))).toEqual([["not-a-count"]]);
    expect(reasonsOf("DZ;B;2026-05-18;M;16;Samen;;;;;")).toEqual([["no-figures"]]);
    expect(reasonsOf("DZ;B;2026-05-18;M;16;Samen;;1 van de 16;;;")).toEqual([["not-a-summary"]]);
    expect(reasonsOf(good, good)).toEqual([[], ["row-twice"]]);
    const held = good.replace("Samen", "Leren").replace("Vragenlijst", "Interview");
    expect(reasonsOf(good, held)).toEqual([[], ["method-differs"]]);
  });

  it("[D5] takes no more questions of one scan than are shown of it", () => {
    const many = Array.from({ length: 201 }, (_, at) => good.replace("Samen", `Vraag ${at}`));
    const reasons = reasonsOf(...many, good.replace("18-05-2026", "19-05-2026"));
    expect(reasons.slice(0, 200).flat()).toEqual([]);
    expect(reasons.slice(200)).toEqual([["too-many-questions"], []]);
  });

  it("[D5] is none without its columns or its rows", () => {
    expect(readScans([{ number: 1, cells: ["Team", "Stap 1"] }])).toMatchObject({
      refusal: "columns-lacking",
    });
    expect(readScans([{ number: 1, cells: head.split(";") }])).toMatchObject({ refusal: "no-rows" });
  });

  it("[D5] the empty file reads back as what it shows", () => {
    const words = { team: "Dier & Zorg", source: "B", method: "M", question: "Een", other: "Twee" };
    const examples = exampleRows({ ...words, steps: "A | B | C | D", summary: "72% eens" });
    const columns = emptyColumns();
    const cells = examples.map((row) => columns.map(({ of }) => String(of(row) ?? "")));
    const rows = [columns.map(({ header }) => header), ...cells].map((one, at) => ({
      number: at + 1,
      cells: one,
    }));
    const said = readScans(rows);
    expect(said.ok && planScans(said.data, known).rows.flatMap(({ reasons }) => reasons)).toEqual([]);
  });
});

describe("[D5] what is kept of it", () => {
  it("[D5] no band is about fewer than the minimum, and together they are everybody", () => {
    const counts = fc.array(fc.nat(12), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: 5, max: 9 }), (numbers, minimum) => {
        const answered = numbers.reduce((sum, count) => sum + count, 0);
        fc.pre(answered >= minimum);
        const said = { counts: numbers.map(String), steps: "", summary: "", answered };
        const kept = figuresOf(said, minimum);
        if (!kept.ok || kept.data.kind !== "spread") throw new Error("It was not kept.");
        const { bands } = kept.data;
        expect(bands.every(({ count }) => count >= minimum)).toBe(true);
        expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(answered);
      }),
    );
  });

  it("[D5] a share or a median is kept only with enough people on both sides of it", () => {
    const kept = (summary: string, answered: number) => {
      const figures = figuresOf({ counts: [], steps: "", summary, answered }, 5);
      return figures.ok ? figures.data : figures.refusal;
    };
    expect(kept("50% eens", 10)).toEqual({ kind: "share", percentage: 50, of: "eens" });
    expect(kept("72,5 %", 40)).toEqual({ kind: "share", percentage: 72.5, of: "" });
    expect(kept("50%", 9)).toMatchObject({ percentage: null });
    expect(kept("90%", 20)).toMatchObject({ percentage: null });
    expect(kept("100%", 20)).toMatchObject({ percentage: null });
    expect(kept("0%", 20)).toMatchObject({ percentage: null });
    expect(kept("101%", 20)).toBe("not-a-summary");
    expect(kept("50%, 1 persoon niet", 20)).toBe("not-a-summary");
    expect(kept("mediaan Vaak", 10)).toEqual({ kind: "median", step: "Vaak" });
    expect(kept("median: 3,5", 10)).toEqual({ kind: "median", step: "3,5" });
    expect(kept("mediaan Vaak", 9)).toEqual({ kind: "median", step: null });
  });

  it("[D5] nothing of a count that is not shown stands in the plan", () => {
    const { scans } = planOf("DZ;B;2026-05-18;M;16;Samen;;;1;2;13", "DZ;B;2026-05-18;M;10;Leren;;97%;;;");
    expect(scans[0]?.findings.map(({ figures }) => figures)).toEqual([
      { kind: "spread", steps: ["1", "2", "3"], bands: [{ from: 0, to: 2, count: 16 }] },
      { kind: "share", percentage: null, of: "" },
    ]);
  });
});

describe("[D5] beside what was read in before", () => {
  const people = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => `p${from + at}`);
  const { scans } = planOf(good);
  const [scan] = scans;
  if (!scan) throw new Error("There is no scan.");
  const earlier: EarlierScan = { ...scan, day: "2025-05-18", respondents: 16, questionKeys: ["samen"] };
  const clashWith = (before: EarlierScan, then: readonly string[], now: readonly string[]) => {
    const members = new Map([
      [placeOf(before), then],
      [placeOf(scan), now],
    ]);
    return clashesOf(scans, [before], { members, minimum: 5 }).get(scan.key) ?? null;
  };

  it("[D5] the same team, day and source is there already", () => {
    expect(clashWith({ ...earlier, day: scan.day }, people(0, 16), people(0, 16))).toBe("already-read");
    const rows = planOf(good).rows.map((row) => ({ ...row, reasons: [{ key: "already-read" as const }] }));
    expect(mayBeReadIn(rows)).toMatchObject({ refusal: "all-read" });
  });

  it("[D5] the same question of another time is taken only when the two tell nothing of too few", () => {
    expect(clashWith(earlier, people(0, 16), people(0, 16))).toBeNull();
    expect(clashWith(earlier, people(0, 16), people(1, 17))).toBe("too-close");
    expect(clashWith(earlier, people(0, 16), people(8, 24))).toBeNull();
    expect(clashWith(earlier, [], people(0, 16))).toBe("too-close");
    const otherSource = { ...earlier, day: scan.day, sourceKey: "elders" };
    expect(clashWith(otherSource, people(0, 16), people(0, 16))).toBe("too-close");
    expect(clashWith({ ...earlier, questionKeys: ["anders"] }, people(0, 16), people(1, 17))).toBeNull();
    expect(clashWith({ ...earlier, teamId: "2" }, people(0, 16), people(1, 17))).toBeNull();
  });

  it("[D5] two times in one file are held against each other too", () => {
    const both = planOf(good, good.replace("18-05-2026", "19-05-2026"));
    const clashes = clashesOf(both.scans, [], { members: new Map(), minimum: 5 });
    expect([...clashes.values()]).toEqual(["too-close"]);
  });
});
