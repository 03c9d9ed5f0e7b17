import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeList } from "@/lib/exchange/lists/files";
import { readTable } from "@/lib/exchange/tables/files";
import { careerCompetences, categories } from "@/lib/profiles/competences/rules";
import type { Known } from "@/lib/profiles/frameworks/imports/differences/rules";
import { mayBeCarriedOut, planTree } from "@/lib/profiles/frameworks/imports/rules";
import {
  type PrintedTree,
  printCsv,
  readTree,
  rowsOf,
  type SaidTree,
  workbookColumns,
} from "@/lib/profiles/frameworks/moodle/files";
import { bareCell, cleanText, safeCell, wordsOfPage } from "@/lib/profiles/frameworks/moodle/rules";

const header =
  "Parent ID number,ID number,Short name,Description,Description format,Scale values,Scale configuration,Rule type (optional),Rule outcome (optional),Rule config (optional),Cross-referenced competency ID numbers,Exported ID (optional),Is framework,Taxonomy";
const head = ',R1,Raamwerk,,2,"Basis,Competent",,,,,,,1,competency';
const choices = { category: "career-guidance", removesMissing: false } as const;

async function read(text: string | Uint8Array) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const table = await readTable(bytes, () => 1);
  return table.ok ? readTree(table.data.rows) : table;
}

async function treeOf(...lines: readonly string[]): Promise<SaidTree> {
  const tree = await read([header, head, ...lines].join("\n"));
  if (!tree.ok) throw new Error(tree.refusal);
  return tree.data;
}

async function faultsOf(...lines: readonly string[]) {
  const plan = planTree(await treeOf(...lines), null, choices);
  return plan.rows.flatMap(({ number, reasons }) => reasons.map(({ key }) => [number, key]));
}

const line = (code: string, name = code, parent = "", description = "") =>
  `${parent},${code},${name},${description},2,,,,,,,,,`;

/** What people can have written, spreadsheets' own signs included. */
const words = fc
  .string({ unit: "binary", maxLength: 30 })
  .map((text) => cleanText(text).replaceAll("\ufffd", ""));
const lineOf = words.map((text) => text.replace(/\s*\n\s*/g, " ").trim());
const tricky = fc.constantFrom(
  "=1+1",
  "'=1",
  "''-x",
  "-eerste",
  "@iemand",
  'a;b,c"d',
  "regel\ntwee",
  "\u00e9\u00e9n",
  "1",
  "ja",
);
const text = fc.oneof(words, tricky);

const anyTree: fc.Arbitrary<PrintedTree> = fc
  .array(
    fc.record({
      name: fc.oneof(
        lineOf,
        tricky.map((one) => one.replace("\n", " ")),
      ),
      description: text,
      indicators: text,
      category: fc.constantFrom(...categories),
      careerCompetence: fc.option(fc.constantFrom(...careerCompetences)),
      parent: fc.nat(),
      friend: fc.option(fc.nat()),
    }),
    { maxLength: 12 },
  )
  .chain((nodes) =>
    fc.record({ nodes: fc.constant(nodes), name: lineOf, description: text, source: text, edition: lineOf }),
  )
  .map(({ nodes, ...framework }) => {
    const depths: number[] = [];
    const places = nodes.map(({ parent, friend: _, ...node }, at) => {
      const above = at === 0 || parent % 3 === 0 ? null : parent % at;
      const depth = above === null || (depths[above] ?? 0) >= 4 ? 1 : (depths[above] ?? 0) + 1;
      depths.push(depth);
      return {
        ...{
          ...node,
          competenceId: String(at),
          code: `=k,${at}`,
          depth,
          name: `${node.name || "naam"} ${at}`,
        },
        parentId: depth === 1 ? null : String(above),
      };
    });
    const related = new Map<string, string[]>();
    for (const [at, { friend }] of nodes.entries()) {
      const other = friend === null ? at : friend % nodes.length;
      if (other === at) continue;
      for (const [from, to] of [
        [at, other],
        [other, at],
      ] as const) {
        const codes = related.get(String(from)) ?? [];
        if (!codes.includes(`=k,${to}`)) related.set(String(from), [...codes, `=k,${to}`]);
      }
    }
    return {
      framework: { ...framework, code: "R1", name: framework.name || "R" },
      places,
      related,
      levels: ["Basis", "Competent"],
    };
  });

function knownOf({ framework, places, related }: PrintedTree): Known {
  return {
    id: "f",
    version: 1,
    ...framework,
    related,
    places: places.map((place) => ({ ...place, frameworks: 1, isHeld: false })),
  };
}

function aPlace(competenceId: string, code: string, name: string): Known["places"][number] {
  return {
    ...{ competenceId, code, name, parentId: null, description: "", indicators: "" },
    ...({ category: "people", careerCompetence: null, frameworks: 1, isHeld: false } as const),
  };
}

function knownWith(...places: Known["places"]): Known {
  const words = { code: "R1", name: "Raamwerk", description: "", source: "", edition: "" };
  return { id: "f", version: 1, ...words, places, related: new Map() };
}

describe("[C9] [C25] frameworks as files", () => {
  it("[C9] an export read back changes nothing, as text and as a workbook", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyTree, async (printed) => {
        const csv = new TextEncoder().encode(printCsv(printed));
        const workbook = await writeList("Raamwerk", workbookColumns(), rowsOf(printed));
        for (const bytes of [csv, workbook]) {
          const tree = await read(bytes);
          if (!tree.ok) throw new Error(tree.refusal);
          const plan = planTree(tree.data, knownOf(printed), { ...choices, removesMissing: true });
          expect(plan.rows.filter(({ verdict }) => verdict !== "same")).toEqual([]);
          expect(plan.headChanges).toEqual([]);
          expect(mayBeCarriedOut(plan)).toMatchObject({ refusal: "nothing-to-do" });
        }
      }),
      { numRuns: 60 },
    );
  });

  it("[C9] no cell of an export begins like a formula, and none loses its apostrophes", () => {
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string()), (cell) => {
        expect(safeCell(cell)).not.toMatch(/^\s*[=+\-@]/);
        expect(bareCell(safeCell(cell))).toBe(cell);
      }),
    );
  });

  it("[C9] reads what Moodle exports: page marks become lines, and no script comes along", () => {
    const page =
      "<p>Je kunt <strong>luisteren</strong> &amp; vragen.</p><ul><li>Een</li><li>Twee</li></ul><script>alert(1)</script>";
    expect(wordsOfPage(page)).toBe("Je kunt luisteren & vragen.\n• Een\n• Twee");
  });

  it("[C9] reads a file with headers in another language by Moodle's order", async () => {
    const dutch = header
      .split(",")
      .map((_, at) => `Kolom ${at}`)
      .join(",");
    const tree = await read([dutch, head, line("K1")].join("\n"));
    expect(tree.ok && tree.data.competences.map(({ code }) => code)).toEqual(["K1"]);
  });

  it("[C9] takes the number of the framework itself as the top", async () => {
    const plan = planTree(await treeOf(line("K1", "Een", "R1")), null, choices);
    expect(plan.rows[0]).toMatchObject({ verdict: "new", reasons: [] });
  });

  it("[C9] takes it as the top in capitals or small letters, unless a competence has that number", async () => {
    const plan = planTree(await treeOf(line("K1", "Een", "r1")), null, choices);
    expect(plan.rows[0]).toMatchObject({ verdict: "new", reasons: [] });
    const tree = await treeOf(line("r1", "Een"), line("K2", "Twee", "R1"));
    expect(tree.competences.map(({ parent }) => parent)).toEqual(["", "R1"]);
  });

  it("[C9] keeps no sign in the scale that no database takes", async () => {
    const tree = await read([header, head.replace("Basis", "Ba\u0000sis"), line("K1")].join("\n"));
    expect(tree.ok && tree.data.scale).toEqual(["Basis", "Competent"]);
  });

  it("[C9] refuses as a whole what is no framework", async () => {
    expect(await read("Naam,Team\nAnna,Groen")).toMatchObject({ refusal: "columns-lacking" });
    expect(await read([header, line("K1")].join("\n"))).toMatchObject({ refusal: "no-framework" });
    expect(await read([header, head, head].join("\n"))).toMatchObject({ refusal: "two-frameworks" });
    const many = Array.from({ length: 10_000 }, (_, at) => line(`K${at}`));
    expect(await read([header, head, ...many].join("\n"))).toMatchObject({ refusal: "too-many-competences" });
    expect(await read("")).toMatchObject({ refusal: "empty" });
  });

  it("[C9] names the row of a number twice, a missing parent, a circle, a fifth step and a name twice", async () => {
    expect(await faultsOf(line("K1"), line("k1", "Anders"))).toEqual([[4, "code-twice"]]);
    expect(await faultsOf(line("K1", "Een", "K9"))).toEqual([[3, "parent-unknown"]]);
    expect(await faultsOf(line("K1", "Een", "K2"), line("K2", "Twee", "K1"))).toEqual([
      [3, "parent-loop"],
      [4, "parent-loop"],
    ]);
    expect(
      await faultsOf(
        ...["1", "2", "3", "4", "5"].map((code, at) => line(code, code, at === 0 ? "" : String(at))),
      ),
    ).toEqual([[7, "too-deep"]]);
    expect(await faultsOf(line("K1", "Een"), line("K2", "een"))).toEqual([[4, "name-twice"]]);
    expect(await faultsOf(line("", "Een"))).toEqual([[3, "code-missing"]]);
    expect(await faultsOf(line("K1", " "))).toEqual([[3, "name-missing"]]);
    expect(await faultsOf(line("K1", "x".repeat(101)))).toEqual([[3, "too-long"]]);
    const faulty = planTree(await treeOf(line("K1"), line("K2", "Los", "K9")), null, choices);
    expect(mayBeCarriedOut(faulty)).toMatchObject({ refusal: "file-faulty" });
  });

  it("[C9] a file in another encoding is read; damaged letters are told with their row", async () => {
    const latin = Buffer.from([header, head, line("K1", "Co\u00f6rdineren")].join("\n"), "latin1");
    const tree = await read(new Uint8Array(latin));
    expect(tree.ok && tree.data.competences[0]?.name).toBe("Co\u00f6rdineren");
    expect(await faultsOf(line("K1", "Co\ufffdrdineren"))).toEqual([[3, "unreadable"]]);
  });

  it("[C9] what belongs with a competence outside the file is no difference", async () => {
    const known = knownWith(aPlace("a", "K1", "Een"), aPlace("b", "K2", "Twee"));
    const tree = await treeOf(line("K1", "Een"));
    const verdictWith = (codes: readonly string[]) =>
      planTree(tree, { ...known, related: new Map([["a", codes]]) }, choices).rows[0]?.verdict;
    expect(verdictWith(["K2"])).toBe("same");
    const both = await treeOf(line("K1", "Een"), line("K2", "Twee"));
    const apart = planTree(both, { ...known, related: new Map([["a", ["K2"]]]) }, choices);
    expect(apart.rows[0]?.changes).toEqual([{ field: "related", from: "k2", to: "" }]);
  });

  it("[C9] nothing comes to stand beside a competence of the same name that stays", async () => {
    const verdictsOf = async (known: Known, removesMissing: boolean, ...lines: readonly string[]) => {
      const plan = planTree(await treeOf(...lines), known, { ...choices, removesMissing });
      return plan.rows.map(({ code, verdict, reasons }) => [code, verdict, ...reasons.map(({ key }) => key)]);
    };
    const two = knownWith(aPlace("a", "K1", "Een"), aPlace("b", "K2", "Twee"));
    const stays = ["K2", "stays", "not-in-file"];
    expect(await verdictsOf(two, false, line("K1", "Een"), line("K3", "TWEE"))).toEqual([
      ["K1", "same"],
      ["K3", "refused", "name-stays"],
      stays,
    ]);
    expect(await verdictsOf(two, false, line("K1", "Twee"))).toEqual([
      ["K1", "refused", "name-stays"],
      stays,
    ]);
    expect(await verdictsOf(two, false, line("K1", "Een"), line("K3", "Twee", "K1"))).toEqual([
      ["K1", "same"],
      ["K3", "new"],
      stays,
    ]);
    expect(await verdictsOf(two, true, line("K3", "Twee"))).toEqual([
      ["K3", "new"],
      ["K1", "gone"],
      ["K2", "gone"],
    ]);
    const below = { ...aPlace("c", "K3", "Een"), parentId: "b", isHeld: true };
    const lost = knownWith(aPlace("a", "K1", "Een"), aPlace("b", "K2", "Twee"), below);
    expect((await verdictsOf(lost, true, line("K1", "Een")))[0]).toEqual(["K1", "refused", "name-stays"]);
    const before = knownWith(aPlace("a", "K1", "Een"), aPlace("b", "K2", "Een"));
    expect((await verdictsOf(before, false, line("K1", "Een")))[0]).toEqual(["K1", "same"]);
  });

  it("[C9] a file without our columns leaves what stands there, and what it does not name stays unless asked", async () => {
    const here = {
      ...{
        competenceId: "a",
        code: "K1",
        parentId: null,
        name: "Een",
        description: "",
        indicators: "Ziet men",
      },
      ...({ category: "people", careerCompetence: "motives", frameworks: 1, isHeld: false } as const),
    };
    const known: Known = {
      ...{ id: "f", version: 1, code: "R1", name: "Raamwerk", description: "", source: "Wij", edition: "2" },
      ...{ places: [here, { ...here, competenceId: "b", code: "K2", name: "Twee" }], related: new Map() },
    };
    const tree = await treeOf(line("K1", "Een"));
    const verdicts = (places: Known["places"], removesMissing: boolean) =>
      planTree(tree, { ...known, places }, { ...choices, removesMissing }).rows.map(({ verdict }) => verdict);
    expect(verdicts(known.places, false)).toEqual(["same", "stays"]);
    expect(verdicts(known.places, true)).toEqual(["same", "gone"]);
    const held = known.places.map((place) => ({ ...place, isHeld: true }));
    expect(verdicts(held, true)).toEqual(["same", "stays"]);
  });
});
