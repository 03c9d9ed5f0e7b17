import type { Column } from "@/lib/exchange/columns/rules";
import type { ListColumn } from "@/lib/exchange/lists/rules";
import type { Reason } from "@/lib/exchange/plans/rules";
import type { ReportRow } from "@/lib/exchange/runs/queries";

type Words = { readonly row: string; readonly reason: string; readonly who: string };

/**
 * The report of refused rows: the columns of the file that were read, under their own headers and in their own
 * order, with the row and the reasons behind them. Put right, it can be offered as it is.
 */
export function reportColumns(
  columns: readonly Column[],
  words: Words,
  say: (reason: Reason) => string,
): ListColumn<ReportRow>[] {
  const read = columns.flatMap(({ header, field }) => (field ? [{ header, field }] : []));
  return [
    ...read.map(({ header, field }) => ({ header, of: ({ cells }: ReportRow) => cells?.[field] ?? "" })),
    { header: words.reason, of: ({ reasons }: ReportRow) => reasons.map(say).join(" ") },
    { header: words.row, kind: "whole" as const, of: ({ number }: ReportRow) => number },
    { header: words.who, of: ({ label }: ReportRow) => label },
  ];
}

/** The sheet of whom a complete file lacks and who can't end yet: they have no row to put right. */
export function missingColumns(
  words: Pick<Words, "who" | "reason">,
  say: (reason: Reason) => string,
): ListColumn<ReportRow>[] {
  return [
    { header: words.who, of: ({ label }) => label },
    {
      header: words.reason,
      of: ({ reasons }) =>
        reasons
          .filter(({ key }) => key !== "not-in-file")
          .map(say)
          .join(" "),
    },
  ];
}
