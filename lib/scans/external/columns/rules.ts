import { headerKey } from "@/lib/exchange/columns/rules";

/** Most steps a scale has in a file. */
export const mostSteps = 10;

/** The columns of a file with the outcome of somebody else's scan: the first name is the one in our own empty file. */
export const scanColumns = [
  ["team", ["Team", "Teamnaam", "Teamcode"]],
  ["source", ["Bron", "Uitgevoerd door", "Source"]],
  ["day", ["Dag", "Datum", "Day", "Date"]],
  ["method", ["Methode", "Werkwijze", "Method"]],
  ["respondents", ["Deelnemers", "Aantal deelnemers", "Respondenten", "Respondents", "N"]],
  [
    "question",
    ["Vraag of competentie", "Vraag", "Competentie", "Question or competence", "Question", "Competence"],
  ],
  ["steps", ["Stappen", "Namen van stappen", "Steps"]],
  ["summary", ["Aandeel of mediaan", "Aandeel", "Mediaan", "Share or median", "Share", "Median"]],
] as const;

export type ColumnKey = (typeof scanColumns)[number][0];

/** Without these a row says nothing; the figures are in the steps or in the share. */
export const neededColumns = ["team", "source", "day", "method", "respondents", "question"] as const;

/** Which cell of a row is which: what a file lacks is absent; a step without a column is null. */
export type Layout = {
  readonly cells: Readonly<Partial<Record<ColumnKey, number>>>;
  readonly counts: readonly (number | null)[];
};

/** Finds the columns by their names, whatever their order; null when what every row needs is not there. */
export function layoutOf(headers: readonly string[]): Layout | null {
  const keys = headers.map(headerKey);
  const placeOf = (names: readonly string[]) => {
    const found = names.map((name) => keys.indexOf(headerKey(name))).find((at) => at >= 0);
    return found ?? null;
  };
  const cells = Object.fromEntries(
    scanColumns.flatMap(([key, names]) => {
      const at = placeOf(names);
      return at === null ? [] : [[key, at] as const];
    }),
  ) as Layout["cells"];
  const counts = Array.from({ length: mostSteps }, (_, step) => placeOf(stepHeaders(step)));
  const hasFigures = cells.summary !== undefined || counts.some((at) => at !== null);
  return hasFigures && neededColumns.every((key) => cells[key] !== undefined) ? { cells, counts } : null;
}

/** What the column of a step is called; steps count from 0, people from 1. */
export function stepHeaders(step: number): readonly string[] {
  return [`Stap ${step + 1}`, `Step ${step + 1}`];
}
