import type { ListColumn } from "@/lib/exchange/lists/rules";
import { unharmed } from "@/lib/exchange/lists/rules";
import { isBlank, type Row } from "@/lib/exchange/tables/rules";
import { done, type Outcome, refused } from "@/lib/platform/outcome";
import {
  type ColumnKey,
  type Layout,
  layoutOf,
  scanColumns,
  stepHeaders,
} from "@/lib/scans/external/columns/rules";

/** What a row of a file says, as it is written there. */
export type SaidRow = Readonly<Record<ColumnKey, string>> & {
  /** The row people see in their spreadsheet. */
  readonly number: number;
  readonly counts: readonly string[];
};

/** So many rows are read: eighty teams with fifty questions each. */
export const mostRows = 4_000;

export const scanFaults = ["columns-lacking", "no-rows", "too-many-answers"] as const;
export type ScanFault = (typeof scanFaults)[number];

/** Reads the table of a file as the outcome of scans. Refuses what is none, as a whole. */
export function readScans(rows: readonly Row[]): Outcome<ScanFault, SaidRow[]> {
  const [headers, ...below] = rows.filter((row) => !isBlank(row));
  const layout = headers && layoutOf(headers.cells);
  if (!layout) return refused("columns-lacking");
  if (below.length === 0) return refused("no-rows");
  if (below.length > mostRows) return refused("too-many-answers");
  return done(below.map((row) => saidIn(row, layout)));
}

function saidIn({ number, cells }: Row, layout: Layout): SaidRow {
  const at = (place: number | null | undefined) => unharmed(place == null ? "" : (cells[place] ?? ""));
  const said = scanColumns.map(([key]) => [key, at(layout.cells[key])] as const);
  const texts = Object.fromEntries(said) as Record<ColumnKey, string>;
  return { ...texts, number, counts: layout.counts.map(at) };
}

type Example = Partial<Record<ColumnKey, string | number>> & { readonly counts: readonly number[] };

/** The columns of the empty file, with as many steps as most scales have. */
export function emptyColumns(): ListColumn<Example>[] {
  const steps = Array.from({ length: 5 }, (_, step): ListColumn<Example> => {
    return { header: stepHeaders(step)[0] ?? "", kind: "whole", of: ({ counts }) => counts[step] ?? null };
  });
  const named = scanColumns.map(([key, [header]]): ListColumn<Example> => {
    const kind = key === "day" ? "date" : key === "respondents" ? "whole" : "text";
    return { header, kind, of: (row) => row[key] ?? null };
  });
  return [...named, ...steps];
}

type ExampleWords = Readonly<
  Record<"team" | "source" | "method" | "question" | "other" | "steps" | "summary", string>
>;

/** Rows that show how it is filled in: a question with counts, and one of which only a share is known. */
export function exampleRows({ other, ...words }: ExampleWords): Example[] {
  const { summary, steps, ...same } = words;
  const held = { ...same, day: "2026-05-18", respondents: 18 };
  return [
    { ...held, steps, counts: [1, 4, 8, 5] },
    { ...held, question: other, summary, counts: [] },
  ];
}
