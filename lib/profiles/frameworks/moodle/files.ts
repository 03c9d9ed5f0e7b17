import { isBlank, type Row } from "@/lib/exchange/tables/rules";
import type { ListColumn } from "@/lib/exchange/lists/rules";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import {
  allColumns,
  bareCell,
  careerWord,
  categoryWord,
  cleanText,
  type ColumnKey,
  isYes,
  type Layout,
  layoutOf,
  safeCell,
  wordsOfPage,
} from "@/lib/profiles/frameworks/moodle/rules";
import type { FrameworkView, PlaceView } from "@/lib/profiles/frameworks/queries";
import { mostPlaces } from "@/lib/profiles/frameworks/rules";

/** What a file says of one competence; null is what it says nothing of. */
export type SaidCompetence = {
  /** The row people see in their spreadsheet. */
  readonly number: number;
  readonly code: string;
  readonly parent: string;
  readonly name: string;
  readonly description: string | null;
  readonly indicators: string | null;
  readonly category: string | null;
  readonly career: string | null;
  readonly related: readonly string[] | null;
};

/** What a file says of the framework itself. */
export type SaidFramework = Pick<SaidCompetence, "number" | "code" | "name" | "description"> & {
  readonly source: string | null;
  readonly edition: string | null;
};

export type SaidTree = {
  readonly framework: SaidFramework;
  readonly competences: readonly SaidCompetence[];
  /** The names of the scale's steps. They are shown, not taken over: levels are the institution's own. */
  readonly scale: readonly string[];
};

export const treeFaults = [
  "columns-lacking",
  "no-framework",
  "two-frameworks",
  "too-many-competences",
] as const;
export type TreeFault = (typeof treeFaults)[number];

/** Reads the table of a file as a framework in Moodle's format. Refuses what is none, as a whole. */
export function readTree(rows: readonly Row[]): Outcome<TreeFault, SaidTree> {
  const filled = rows.filter((row) => !isBlank(row));
  const [headers, ...below] = filled;
  const layout =
    headers &&
    layoutOf(
      headers.cells,
      below.slice(0, 50).map(({ cells }) => cells),
    );
  if (!layout) return refused("columns-lacking");
  const isFramework = (row: Row) => isYes(cellOf(row, layout, "isFramework") ?? "");
  const [framework, another] = below.filter(isFramework);
  if (!framework) return refused("no-framework");
  if (another) return refused("two-frameworks");
  const competences = below.filter((row) => row !== framework);
  if (competences.length > mostPlaces) return refused("too-many-competences");
  const head = frameworkOf(framework, layout);
  const said = competences.map((row) => competenceOf(row, layout));
  return done({
    framework: head,
    competences: saidOnBothSides(underTheTop(said, head.code)),
    scale: splitScale(textIn(framework, layout, "scale") ?? ""),
  });
}

function frameworkOf(row: Row, layout: Layout): SaidFramework {
  return {
    ...{ number: row.number, code: lineIn(row, layout, "code"), name: lineIn(row, layout, "name") },
    description: descriptionIn(row, layout),
    source: textIn(row, layout, "source"),
    edition: textIn(row, layout, "edition"),
  };
}

function competenceOf(row: Row, layout: Layout): SaidCompetence {
  const related = textIn(row, layout, "related");
  return {
    number: row.number,
    code: lineIn(row, layout, "code"),
    parent: lineIn(row, layout, "parent"),
    name: lineIn(row, layout, "name"),
    description: descriptionIn(row, layout),
    indicators: textIn(row, layout, "indicators"),
    category: textIn(row, layout, "category"),
    career: textIn(row, layout, "career"),
    related: related === null ? null : splitCodes(related),
  };
}

/** Some name the framework itself as the parent of what stands at the top. */
function underTheTop(said: readonly SaidCompetence[], top: string): SaidCompetence[] {
  const isTop = (code: string) => code.toLowerCase() === top.toLowerCase();
  if (said.some(({ code }) => isTop(code))) return [...said];
  return said.map((one) => (isTop(one.parent) ? { ...one, parent: "" } : one));
}

/** What belongs with another belongs with it from both sides, whichever row says so. */
function saidOnBothSides(said: readonly SaidCompetence[]): SaidCompetence[] {
  if (said.every(({ related }) => related === null)) return [...said];
  const others = new Map<string, string[]>();
  for (const { code, related } of said) {
    for (const other of related ?? []) {
      others.set(other.toLowerCase(), [...(others.get(other.toLowerCase()) ?? []), code]);
    }
  }
  return said.map((one) => {
    const own = one.code.toLowerCase();
    const all = [...(one.related ?? []), ...(others.get(own) ?? [])].filter(
      (code) => code.toLowerCase() !== own,
    );
    return { ...one, related: [...new Map(all.map((code) => [code.toLowerCase(), code])).values()] };
  });
}

function cellOf(row: Row, layout: Layout, key: ColumnKey): string | null {
  const at = layout[key];
  return at === undefined ? null : bareCell(row.cells[at] ?? "");
}

function textIn(row: Row, layout: Layout, key: ColumnKey): string | null {
  const cell = cellOf(row, layout, key);
  return cell === null ? null : cleanText(cell);
}

function lineIn(row: Row, layout: Layout, key: ColumnKey): string {
  return (textIn(row, layout, key) ?? "").replace(/\s*\n\s*/g, " ");
}

/** Formats 0 and 1 are web pages, 2 is plain text and 4 Markdown; without a format the marks tell. */
function descriptionIn(row: Row, layout: Layout): string | null {
  const text = textIn(row, layout, "description");
  if (text === null) return null;
  const format = cellOf(row, layout, "format")?.trim() ?? "";
  const isPage = format === "0" || format === "1" || (format === "" && /<\/?[a-z][^>]*>/i.test(text));
  return isPage ? wordsOfPage(text) : text;
}

function splitScale(cell: string): string[] {
  return cell
    .split(",")
    .map((step) => step.trim())
    .filter(Boolean);
}

/** Moodle writes a comma inside a number as `%2C`. */
function splitCodes(cell: string): string[] {
  return cell
    .split(",")
    .map((code) => code.replaceAll("%2C", ",").trim())
    .filter(Boolean);
}

/** A framework to print: with the steps of the scale, and which competences of it belong together. */
export type PrintedTree = {
  readonly framework: Pick<FrameworkView, "code" | "name" | "description" | "source" | "edition">;
  readonly places: readonly Omit<
    PlaceView,
    "frameworkId" | "roles" | "frameworks" | "becameId" | "becameName"
  >[];
  readonly levels: readonly string[];
  /** The numbers of what belongs with a competence, by its id. */
  readonly related: ReadonlyMap<string, readonly string[]>;
};

type Cells = Readonly<Partial<Record<ColumnKey, string>>>;

/** The rows of a framework in Moodle's format: itself first, then its competences from the top down. */
export function rowsOf({ framework, places, levels, related }: PrintedTree): Cells[] {
  const codes = new Map(places.map(({ competenceId, code }) => [competenceId, code]));
  const first: Cells = {
    ...{ code: framework.code, name: framework.name, description: framework.description, format: "2" },
    ...{ scale: levels.map((level) => level.replaceAll(",", " ")).join(","), isFramework: "1" },
    ...{
      scaleConfiguration: scaleConfigurationOf(levels),
      source: framework.source,
      edition: framework.edition,
    },
    taxonomy: "competency,competency,competency,competency",
  };
  return [
    first,
    ...places.map((place): Cells => ({
      ...{ parent: place.parentId === null ? "" : (codes.get(place.parentId) ?? ""), code: place.code },
      ...{ name: place.name, description: place.description, format: "2", ruleConfig: "null" },
      related: (related.get(place.competenceId) ?? []).map((code) => code.replaceAll(",", "%2C")).join(","),
      ...{ category: categoryWord(place.category), indicators: place.indicators },
      career: careerWord(place.careerCompetence),
    })),
  ];
}

/** Moodle wants to know which step is the first, and which count as reached: every step is one. */
function scaleConfigurationOf(levels: readonly string[]): string {
  if (levels.length === 0) return "";
  const steps = levels.map((_level, at) => ({ id: at + 1, scaledefault: at === 0 ? 1 : 0, proficient: 1 }));
  return JSON.stringify([{ scaleid: "0" }, ...steps]);
}

/** A framework as text with commas, as Moodle reads it; the mark in front lets a spreadsheet know that it is UTF-8. */
export function printCsv(tree: PrintedTree): string {
  const lines = [
    allColumns.map(([, header]) => header),
    ...rowsOf(tree).map((cells) => allColumns.map(([key]) => safeCell(cleanText(cells[key] ?? "")))),
  ];
  return `\ufeff${lines.map((cells) => cells.map(quoted).join(",")).join("\r\n")}\r\n`;
}

function quoted(cell: string): string {
  return /[",;|\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The same columns for a workbook. */
export function workbookColumns(): ListColumn<Cells>[] {
  return allColumns.map(([key, header]) => ({
    header,
    of: (cells) => safeCell(cleanText(cells[key] ?? "")),
  }));
}
