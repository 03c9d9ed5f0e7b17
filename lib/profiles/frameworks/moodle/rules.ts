import { headerKey } from "@/lib/exchange/columns/rules";
import {
  type CareerCompetence,
  careerCompetences,
  categories,
  type Category,
} from "@/lib/profiles/competences/rules";

/*
 * The columns of Moodle's competency frameworks (tool_lpimportcsv), in Moodle's order, and behind them columns of our
 * own, which Moodle leaves alone.
 */

export const moodleColumns = [
  ["parent", "Parent ID number"],
  ["code", "ID number"],
  ["name", "Short name"],
  ["description", "Description"],
  ["format", "Description format"],
  ["scale", "Scale values"],
  ["scaleConfiguration", "Scale configuration"],
  ["ruleType", "Rule type (optional)"],
  ["ruleOutcome", "Rule outcome (optional)"],
  ["ruleConfig", "Rule config (optional)"],
  ["related", "Cross-referenced competency ID numbers"],
  ["exportId", "Exported ID (optional)"],
  ["isFramework", "Is framework"],
  ["taxonomy", "Taxonomy"],
] as const;

export const ownColumns = [
  ["category", "Soort (Koers)"],
  ["indicators", "Waar je het aan ziet (Koers)"],
  ["career", "Loopbaancompetentie (Koers)"],
  ["source", "Bron (Koers)"],
  ["edition", "Uitgave (Koers)"],
] as const;

export const allColumns = [...moodleColumns, ...ownColumns] as const;
export type ColumnKey = (typeof allColumns)[number][0];

/** Which cell of a row is which; what a file lacks is absent. */
export type Layout = Readonly<Partial<Record<ColumnKey, number>>>;

const required = ["parent", "code", "name", "isFramework"] as const;

/** Finds the columns by their names, or by Moodle's order where the names are in another language; null when this is no such file. */
export function layoutOf(headers: readonly string[], below: readonly (readonly string[])[]): Layout | null {
  const keys = headers.map((header) => bare(header));
  const found = allColumns.flatMap(([key, header]) => {
    const at = keys.indexOf(bare(header));
    return at < 0 ? [] : [[key, at] as const];
  });
  const layout: Layout = Object.fromEntries(found);
  if (required.every((key) => layout[key] !== undefined)) return layout;
  const at = moodleColumns.findIndex(([key]) => key === "isFramework");
  const isInOrder = headers.length >= moodleColumns.length && below.some((cells) => isYes(cells[at] ?? ""));
  const inOrder = moodleColumns.map(([key], place) => [key, place] as const);
  return isInOrder ? Object.fromEntries([...inOrder, ...found.filter(([key]) => isOwn(key))]) : null;
}

function isOwn(key: ColumnKey): boolean {
  return ownColumns.some(([own]) => own === key);
}

function bare(header: string): string {
  return headerKey(header.replace(/\(optional\)/i, ""));
}

/** Whether a cell says yes, as Moodle writes it or a spreadsheet makes of it. */
export function isYes(cell: string): boolean {
  return ["1", "true", "waar", "ja", "yes"].includes(cell.trim().toLowerCase());
}

const categoryWords: Readonly<Record<Category, string>> = {
  "career-guidance": "LOB",
  people: "MENS",
  subject: "VAK",
  leadership: "LEIDERSCHAP",
};
const careerWords: Readonly<Record<CareerCompetence, string>> = {
  qualities: "kwaliteitenreflectie",
  motives: "motievenreflectie",
  exploration: "werkexploratie",
  steering: "loopbaansturing",
  networking: "netwerken",
};

/** The word for what a competence is about (C30), as it stands in a file. */
export function categoryWord(category: Category): string {
  return categoryWords[category];
}

/** The word for the career competence it serves; empty for none. */
export function careerWord(career: CareerCompetence | null): string {
  return career === null ? "" : careerWords[career];
}

/** What a word of a file is about; undefined when it is none of ours. */
export function categoryOf(word: string): Category | undefined {
  return categories.find((one) => same(categoryWords[one], word) || same(one, word));
}

/** Which career competence a word of a file names; undefined when it is none of the five. */
export function careerOf(word: string): CareerCompetence | undefined {
  return careerCompetences.find((one) => same(careerWords[one], word) || same(one, word));
}

function same(one: string, other: string): boolean {
  return headerKey(one) === headerKey(other);
}

/** A text without what nobody sees: line ends of one kind, nothing around it, no control characters. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(
      /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      "",
    )
    .trim();
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

/** The words of a description that Moodle keeps as a web page: paragraphs and list items as lines, no marks. */
export function wordsOfPage(page: string): string {
  const text = page
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, "")
    .replace(/\s+/g, " ")
    .replace(/<br\s*\/?>|<\/(p|div|li|h[1-6]|tr|ul|ol)\s*>/gi, "\n")
    .replace(/<li\b[^>]*>/gi, "• ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (mark, name: string) => signOf(name) ?? mark);
  return cleanText(text.replace(/[ \t]*\n[ \t]*/g, "\n").replace(/\n{3,}/g, "\n\n"));
}

function signOf(name: string): string | undefined {
  if (!name.startsWith("#")) return named[name.toLowerCase()];
  const point = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "";
}

/** A cell that no spreadsheet runs: what could be a formula gets an apostrophe in front, whatever apostrophes it has. */
export function safeCell(text: string): string {
  return /^'*(\s*[=+\-@＝＋－＠]|[\t\r])/.test(text) ? `'${text}` : text;
}

/** What `safeCell` put in front is taken away again. */
export function bareCell(cell: string): string {
  return /^'+(\s*[=+\-@＝＋－＠]|[\t\r])/.test(cell) ? cell.slice(1) : cell;
}
