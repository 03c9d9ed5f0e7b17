import type { Column } from "@/lib/exchange/columns/rules";
import type { ListColumn } from "@/lib/exchange/lists/rules";
import type { Reason } from "@/lib/exchange/plans/rules";
import type { RefusedRow } from "@/lib/exchange/runs/queries";

type Words = { readonly row: string; readonly reason: string; readonly who: string };

/**
 * The report of refused rows: the columns of the file that were read, under their own headers and in their own
 * order, with the row and the reasons behind them. Put right, it can be offered as it is.
 */
export function reportColumns(
  columns: readonly Column[],
  words: Words,
  say: (reason: Reason) => string,
): ListColumn<RefusedRow>[] {
  const read = columns.flatMap(({ header, field }) => (field ? [{ header, field }] : []));
  return [
    ...read.map(({ header, field }) => ({ header, of: ({ cells }: RefusedRow) => cells?.[field] ?? "" })),
    { header: words.reason, of: ({ reasons }: RefusedRow) => reasons.map(say).join(" ") },
    {
      header: words.row,
      kind: "whole" as const,
      of: ({ number, cells }: RefusedRow) => (cells ? number : null),
    },
    { header: words.who, of: ({ label }: RefusedRow) => label },
  ];
}
