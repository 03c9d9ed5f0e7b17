import { plain, searchWordsOf } from "@/lib/organisation/names/rules";
import { type Day, dayOf, later } from "@/lib/platform/calendar";
import { allowed, refused } from "@/lib/platform/outcome";

/** What somebody of staff tells about themselves, in the order it is shown (J1, C18). */
export const parts = ["qualities", "wishes", "energy", "interests", "competences", "specialisms"] as const;
export type Part = (typeof parts)[number];

/** To whom a part is open: nobody else, the own teams and who leads them, or everybody who works here (J4). */
export const openings = ["me", "team", "institution"] as const;
export type Opening = (typeof openings)[number];

/** A part as its owner has it; version 0 as long as nothing was ever written. */
export type OwnPart = {
  readonly part: Part;
  readonly text: string;
  readonly openedTo: Opening;
  /** To whom it was open before it was cleared; null when it stands. */
  readonly clearedFrom: Opening | null;
  readonly changedAt: Date | null;
  readonly version: number;
};

/** How long what somebody cleared can be put back; how long a profile is kept after the last day of work. */
export const terms = { clearedDays: 7, leftDays: 90 } as const;

/** Lists of short labels; the other parts are a few sentences. */
export function isList(part: Part): boolean {
  return part === "competences" || part === "specialisms";
}

export const longestText = 1500;
export const longestLabel = 60;
export const mostLabels = 30;
export const longestQuery = 80;

/** The labels in what somebody types, each once, whatever stands between them. */
export function labelsIn(text: string): string[] {
  return distinct(text.split(/[\r\n,;]+/));
}

/** The labels of a list as it is kept: one a line, because the name of a competence may have a comma. */
export function linesIn(text: string): string[] {
  return distinct(text.split(/[\r\n]+/));
}

function distinct(texts: readonly string[]): string[] {
  const labels = texts.map((label) => label.replace(/\s+/g, " ").trim());
  const known = new Map(labels.filter(Boolean).map((label) => [plain(label), label]));
  return [...known.values()];
}

/** Whether a part says anything now. */
export function isSaid({ version, clearedFrom }: Pick<OwnPart, "version" | "clearedFrom">): boolean {
  return version > 0 && clearedFrom === null;
}

/** A part can be cleared when it says something. */
export function mayClear(part: OwnPart) {
  return isSaid(part) ? allowed : refused("nothing-there");
}

/** What was cleared can be put back, until somebody writes it anew or its days are over. */
export function mayPutBack(part: OwnPart) {
  return part.clearedFrom === null ? refused("nothing-cleared") : allowed;
}

/** Parts in which somebody tells what they can share; in the others they tell what they would like (G5). */
export const sharingParts = ["qualities", "competences", "specialisms"] as const satisfies Part[];

const shortestTheme = 8;
const mostThemes = 24;

/**
 * What a goal or a learning question is about, to look for among what colleagues opened (G5): the competences it names
 * as they are called, and the long words of its title, which in Dutch are the words of the trade.
 */
export function themesOf(title: string, competences: readonly string[]): string[] {
  const words = (title.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word.length >= shortestTheme);
  const themes = [...competences, ...words.map((word) => word.toLocaleLowerCase("nl"))].filter(Boolean);
  const isFirst = (theme: string, index: number) =>
    themes.findIndex((other) => plain(other) === plain(theme)) === index;
  return themes.filter(isFirst).slice(0, mostThemes);
}

/** The last day on which what was cleared at this moment can be put back for certain: the night after it may take it. */
export function lastDayToPutBack(clearedAt: Date): Day {
  return later(dayOf(clearedAt), { days: terms.clearedDays - 1 });
}

const mostWords = 4;
const fewestLetters = 2;

/** The words somebody looks for; none until two letters in a row were typed. */
export function wordsIn(query: string): string[] {
  const words = searchWordsOf(query);
  return words.some((word) => word.length >= fewestLetters) ? words.slice(0, mostWords) : [];
}

const excerptLength = 180;

/** A few lines of a text, from just before the first of these words; the whole text when it is short. */
export function excerptOf(text: string, words: readonly string[]): string {
  if (text.length <= excerptLength) return text;
  const places = [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const found = places.find(([word]) => words.some((sought) => plain(word).startsWith(stemOf(sought))));
  const start = wordStart(text, Math.max(0, (found?.index ?? 0) - excerptLength / 3));
  const cut = text.slice(start, start + excerptLength);
  const isWhole = start + excerptLength >= text.length;
  const end = isWhole ? cut : cut.slice(0, Math.max(cut.lastIndexOf(" "), excerptLength / 2));
  return `${start > 0 ? "… " : ""}${end.trim()}${isWhole ? "" : " …"}`;
}

/** The database finds by the stem of a word; to point at it here its beginning is enough. */
function stemOf(word: string): string {
  return word.length > 5 ? word.slice(0, -2) : word;
}

function wordStart(text: string, from: number): number {
  if (from === 0) return 0;
  const space = text.slice(0, from + 1).lastIndexOf(" ");
  return space + 1;
}

/** Where what somebody is typing in a part is kept until they save it. */
export function draftOfPart(part: Part) {
  return { form: "staff-profile", subject: part };
}

/** What the form of a part shows first: its words, ticks one by one, and to whom it was open before it was cleared. */
export function firstWordsOf(own: OwnPart) {
  const text = isSaid(own) ? own.text : "";
  const openedTo = own.clearedFrom ?? own.openedTo;
  return { words: own.part === "competences" ? linesIn(text) : text, openedTo };
}
