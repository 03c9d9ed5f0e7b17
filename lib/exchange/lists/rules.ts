/** How a column is shown in the workbook. Dates are days, `YYYY-MM-DD`; a percentage is a share of 1. */
export type ListKind = "text" | "whole" | "decimal" | "percentage" | "date";

/** A column of a list as somebody takes it along: its header in the reader's language, and what a row has in it. */
export type ListColumn<Row> = {
  readonly header: string;
  readonly kind?: ListKind;
  readonly of: (row: Row) => string | number | null;
};

/**
 * A text that no spreadsheet will run: what begins like a formula gets an apostrophe in front,
 * also behind spaces. Control characters, which XML does not know, are left out.
 */
export function harmless(text: string): string {
  const clean = text.replace(
    /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    "",
  );
  return (/^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(clean) ? `'${clean}` : clean).slice(0, 32_000);
}

/** What `harmless` put in front is taken away again when a list comes back. */
export function unharmed(text: string): string {
  return /^'(\s*[=+\-@＝＋－＠]|[\t\r])/.test(text) ? text.slice(1) : text;
}

/** The spreadsheet's serial number of a day. */
export function serialOf(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000) + 25_569;
}

/** The letters of a column, from 0: `A`, `Z`, `AA`. */
export function letterOf(column: number): string {
  const rest = column < 26 ? "" : letterOf(Math.floor(column / 26) - 1);
  return rest + String.fromCharCode(65 + (column % 26));
}
