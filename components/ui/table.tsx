import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { addressWith, type Query } from "@/components/ui/address";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Its header is read aloud only: a column of buttons that speak for themselves. */
  isMute?: boolean;
  /** On a phone it stands in the corner of the card, without its label: something to tick. */
  inCorner?: boolean;
  /** Figures stand at the end. */
  align?: "end";
  /** May be sorted by the server under this key. */
  sortable?: boolean;
  /** Names the row: the first column unless another one says so. */
  names?: boolean;
};

/** How the list is sorted now; links change `sort` and `richting` in the address. */
export type Sorting = { path: string; query: Query; by: string; descending: boolean };

type TableProps<Row> = {
  /** What the table shows, in words; read aloud and used as its name. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sorting?: Sorting | undefined;
  /** On a phone rows become cards, or the table scrolls inside its frame (figures to compare). */
  narrow?: "cards" | "scroll";
  /** What stands there without rows: an EmptyState. */
  empty?: ReactNode;
  /** Columns as wide as in another table of the same columns on the page, whatever stands in them. */
  even?: boolean;
};

/** A list as a server-rendered table. The server pages it: never more than a hundred rows. */
export function Table<Row>({ narrow = "cards", ...props }: TableProps<Row>) {
  if (props.rows.length === 0 && props.empty) return props.empty;
  return (
    <div
      className="table-frame"
      data-narrow={narrow}
      data-even={props.even ? "yes" : undefined}
      role="region"
      aria-label={props.caption}
      tabIndex={0}
    >
      <table role="table">
        <caption className="sr-only">{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {props.columns.map((column) => (
              <HeadCell key={column.key} column={column} sorting={props.sorting} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {props.rows.map((row) => (
            <BodyRow key={props.rowKey(row)} row={row} columns={props.columns} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function HeadCell<Row>({ column, sorting }: { column: Column<Row>; sorting: Sorting | undefined }) {
  const t = useTranslations("common");
  if (!column.sortable || !sorting) {
    return (
      <th role="columnheader" scope="col" data-align={column.align}>
        {column.isMute ? <span className="sr-only">{column.label}</span> : column.label}
      </th>
    );
  }
  const current = sorting.by === column.key;
  const descending = current && sorting.descending;
  const richting = current && !descending ? "af" : undefined;
  const order = !current ? "none" : descending ? "descending" : "ascending";
  return (
    <th role="columnheader" scope="col" data-align={column.align} aria-sort={order}>
      <Link
        href={addressWith(sorting.path, sorting.query, { sort: column.key, richting })}
        title={t("sortBy", { column: column.label })}
        scroll={false}
      >
        {column.label}
        <Icon name={!current ? "arrow-up-down" : descending ? "arrow-down" : "arrow-up"} size={14} />
      </Link>
    </th>
  );
}

function BodyRow<Row>({ row, columns }: { row: Row; columns: readonly Column<Row>[] }) {
  const naming = columns.find((column) => column.names) ?? columns[0];
  return (
    <tr role="row">
      {columns.map((column) =>
        column === naming ? (
          <th key={column.key} role="rowheader" scope="row" data-align={column.align}>
            {column.cell(row)}
          </th>
        ) : (
          <td
            key={column.key}
            role="cell"
            data-label={column.isMute ? "" : column.label}
            data-align={column.align}
            data-corner={column.inCorner ? "yes" : undefined}
          >
            {column.cell(row)}
          </td>
        ),
      )}
    </tr>
  );
}
