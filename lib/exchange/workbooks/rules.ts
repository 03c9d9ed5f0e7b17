import { dayOfSerial } from "@/lib/exchange/values/rules";

/** What a number means by its format: numbers in dates' clothes are days. */
export type Format = "number" | "date" | "percentage";

/** The formats that every workbook has without naming them. */
export function builtInFormat(id: number): Format {
  if (id === 9 || id === 10) return "percentage";
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
    ? "date"
    : "number";
}

/** What a format code shows: `dd-mm-yyyy` a date, `0%` a percentage; a time alone stays a number. */
export function formatOf(code: string): Format {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").toLowerCase();
  if (/[dyj]/.test(bare)) return "date";
  return bare.includes("%") ? "percentage" : "number";
}

/** A number as a reader of the sheet would write it: a day, a percentage, or digits without tails. */
export function writtenNumber(raw: string, format: Format, from1904: boolean): string {
  const number = Number(raw);
  if (raw.trim() === "" || !Number.isFinite(number)) return raw;
  if (format === "date" && number >= 1 && number < 2_958_466) return dayOfSerial(number, from1904);
  if (format === "percentage") return `${tidy(number * 100)}%`;
  return tidy(number);
}

function tidy(number: number): string {
  return Number.isInteger(number) ? BigInt(number).toString() : String(Number(number.toPrecision(12)));
}

/** The column of a cell's address, from 0: `A1` 0, `AA7` 26; null when it names none. */
export function columnOf(address: string): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(address)?.[0];
  if (!letters) return null;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
