import { type Day, isDay, later } from "@/lib/platform/calendar";

/** Why a cell can't be used; `labels.ts` has a sentence for each. */
export type ValueFault =
  | "missing"
  | "not-a-date"
  | "not-a-number"
  | "fte-too-high"
  | "not-a-level"
  | "not-a-pathway"
  | "not-a-status"
  | "not-a-contract"
  | "not-a-study-year"
  | "not-an-email"
  | "not-a-crebo"
  | "too-long"
  | "unreadable";

/** What a cell says: a value, or why it says none. */
export type Value<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: ValueFault };

const value = <T>(of: T): Value<T> => ({ ok: true, value: of });
const fault = (of: ValueFault): { ok: false; fault: ValueFault } => ({ ok: false, fault: of });

/** A text without needless spaces; refuses what a damaged file or a failed formula left behind. */
export function readText(cell: string): Value<string | null> {
  const text = cell.replace(/[\s\u00a0\u200b\ufeff]+/g, " ").trim();
  if (text === "") return value(null);
  if (text.includes("\ufffd") || /^#[A-ZÀ-Ü0-9/]+[!?]?$/.test(text)) return fault("unreadable");
  if (text.length > 200) return fault("too-long");
  return value(text.normalize("NFC"));
}

/** As readText, for what must be there. */
export function readRequired(cell: string): Value<string> {
  const text = readText(cell);
  if (!text.ok) return text;
  return text.value === null ? fault("missing") : value(text.value);
}

const months = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const otherMonths: Readonly<Record<string, number>> = { maa: 3, mar: 3, may: 5, oct: 10 };

/** A day in any of the ways Dutch administrations write one; a spreadsheet's serial number too. */
export function readDay(cell: string): Value<Day | null> {
  const text = cell
    .replace(/[\s\u00a0]+/g, " ")
    .trim()
    .toLowerCase();
  if (text === "" || text === "-") return value(null);
  const day = dayIn(text);
  return day !== null && isDay(day) ? value(day) : fault("not-a-date");
}

/** As readDay; the far future that some systems write for "no end" is no end. */
export function readEnd(cell: string): Value<Day | null> {
  return /(^|\D)(2999|9999)(\D|$)|^(2999|9999)\d{4}$/.test(cell) ? value(null) : readDay(cell);
}

function dayIn(text: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ].*)?$/.exec(text);
  if (iso) return written(iso[1], iso[2], iso[3]);
  const dutch = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/.exec(text);
  if (dutch) return written(dutch[3], dutch[2], dutch[1]);
  const worded = /^(\d{1,2})[- ]([a-z]{3})[a-z]*\.?[- ](\d{4}|\d{2})$/.exec(text);
  if (worded) return written(worded[3], String(monthOf(worded[2] ?? "")), worded[1]);
  const joined = /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text);
  if (joined) return written(joined[1], joined[2], joined[3]);
  const serial = /^(\d{5})(?:[.,]\d+)?$/.exec(text);
  return serial ? dayOfSerial(Number(serial[1])) : null;
}

function monthOf(name: string): number {
  return months.indexOf(name) + 1 || otherMonths[name] || 0;
}

function written(year = "", month = "", day = ""): string {
  const century = year.length === 2 ? (Number(year) < 70 ? "20" : "19") : "";
  return `${century}${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The day of a spreadsheet's serial number; `from1904` for workbooks that count from 1904. */
export function dayOfSerial(serial: number, from1904 = false): Day {
  return later(from1904 ? "1904-01-01" : "1899-12-30", { days: Math.floor(serial) });
}

/** A number with a decimal comma or point: `0,8000`, `1.250,5`, `95 %` without its sign. */
export function readDecimal(cell: string): Value<number | null> {
  const text = cell.replace(/[\s\u00a0%]/g, "");
  if (text === "") return value(null);
  const dutch = /^-?\d{1,3}(\.\d{3})+(,\d+)?$|^-?\d+,\d+$/.test(text);
  const plainText = dutch ? text.replaceAll(".", "").replace(",", ".") : text;
  return /^-?\d+(\.\d+)?$/.test(plainText) ? value(Number(plainText)) : fault("not-a-number");
}

/** The part of a full-time job as a factor of 1 with four decimals, written as factor or as percentage. */
export function readFte(cell: string, as: "factor" | "percentage"): Value<number | null> {
  const number = readDecimal(cell);
  if (!number.ok || number.value === null) return number;
  const factor = as === "percentage" || cell.includes("%") ? number.value / 100 : number.value;
  if (factor < 0) return fault("not-a-number");
  return factor > 1.5 ? fault("fte-too-high") : value(Math.round(factor * 10_000) / 10_000);
}

/** `Niveau 3`, `3`, `MBO-3`; Entree is level 1. */
export function readLevel(cell: string): Value<number | null> {
  const text = cell.trim().toLowerCase();
  if (text === "") return value(null);
  if (/\bentree\b/.test(text)) return value(1);
  const found = /^(?:mbo|niveau|niv|nivo|n|level)?[\s.:-]*(?:niveau)?\s*([1-4])(?:[.,]0+)?$/.exec(text);
  return found ? value(Number(found[1])) : fault("not-a-level");
}

export type Pathway = "BOL" | "BBL";

/** `BOL` or `BBL`, also in full. */
export function readPathway(cell: string): Value<Pathway | null> {
  const text = cell.trim().toLowerCase();
  if (text === "") return value(null);
  if (/\bbol\b|beroepsopleidend/.test(text)) return value("BOL");
  return /\bbbl\b|beroepsbegeleidend/.test(text) ? value("BBL") : fault("not-a-pathway");
}

/** The year of study, `2`, `Leerjaar 2`, `2e jaar`. */
export function readStudyYear(cell: string): Value<number | null> {
  const text = cell.trim().toLowerCase();
  if (text === "") return value(null);
  const found = /^(?:leerjaar|jaar|lj)?\s*([1-9])(?:[.,]0+|e)?(?:\s*(?:leer)?jaar)?$/.exec(text);
  return found ? value(Number(found[1])) : fault("not-a-study-year");
}

export type EnrolmentStatus = "provisional" | "definitive";

/** Whether an enrolment is provisional or definitive. */
export function readStatus(cell: string): Value<EnrolmentStatus | null> {
  const text = cell.trim().toLowerCase();
  if (text === "") return value(null);
  if (/^(voorlopig|v$|concept|aangemeld|aanmelding|provisional)/.test(text)) return value("provisional");
  const isDefinitive = /^(definitief|d$|def\b|ingeschreven|inschrijving|actief|definitive)/.test(text);
  return isDefinitive ? value("definitive") : fault("not-a-status");
}

export type ContractKind = "permanent" | "temporary";

/** `vast`, `Onbepaalde tijd`, `tijdelijk`, `Bepaalde tijd`. */
export function readContract(cell: string): Value<ContractKind | null> {
  const text = cell.trim().toLowerCase();
  if (text === "") return value(null);
  if (/onbepaald|^vast|^permanent/.test(text)) return value("permanent");
  return /bepaald|tijdelijk|vervang|^temporary/.test(text) ? value("temporary") : fault("not-a-contract");
}

/** An address in lower case. */
export function readEmail(cell: string): Value<string | null> {
  const text = cell
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, "");
  if (text === "") return value(null);
  return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(text) && text.length <= 200
    ? value(text)
    : fault("not-an-email");
}

/** A number that is a name: leading zeros stay, what a spreadsheet appended goes. */
export function readNumber(cell: string): Value<string> {
  const text = readRequired(cell);
  return text.ok ? value(text.value.replace(/^(\d+)[.,]0+$/, "$1")) : text;
}

/** A crebo code, as text. */
export function readCrebo(cell: string): Value<string> {
  const text = readNumber(cell);
  return !text.ok || /^[0-9A-Za-z]{3,10}$/.test(text.value) ? text : fault("not-a-crebo");
}
