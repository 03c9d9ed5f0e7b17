import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import type { ScansPreview } from "@/lib/scans/external/imports/queries";
import type { PlannedRow } from "@/lib/scans/external/plans/rules";

const rowsAtOnce = 50;

type Props = { preview: ScansPreview; path: string; page: number };

/** What a file would add, row by row: first what is wrong with which row. */
export function PlanTable({ preview: { rows, file }, path, page }: Props) {
  const t = useTranslations("externalScans.plan");
  const { minimum } = file.content;
  const isWrong = ({ reasons }: PlannedRow) => (reasons.length > 0 ? 0 : 1);
  const inOrder = rows.toSorted((one, other) => isWrong(one) - isWrong(other) || one.number - other.number);
  return (
    <Card pad={false}>
      <Table
        caption={t("rows")}
        rows={inOrder.slice((page - 1) * rowsAtOnce, page * rowsAtOnce)}
        rowKey={({ number }) => String(number)}
        empty={<EmptyState icon="inbox" title={t("nothing")} text={t("nothingText")} />}
        columns={[
          {
            key: "question",
            label: t("question"),
            cell: ({ question }) => question || t("nameless"),
            names: true,
          },
          { key: "team", label: t("team"), cell: ({ team }) => team || null },
          { key: "row", label: t("row"), cell: ({ number }) => number },
          {
            key: "verdict",
            label: t("verdict"),
            cell: ({ reasons }) => (
              <Chip state={reasons.length > 0 ? "late" : "ok"}>
                {t(reasons.length > 0 ? "refused" : "new")}
              </Chip>
            ),
          },
          { key: "why", label: t("why"), cell: (row) => <Reasons row={row} minimum={minimum} /> },
        ]}
      />
      <Pager path={path} query={{}} page={page} size={rowsAtOnce} total={rows.length} />
    </Card>
  );
}

function Reasons({ row: { reasons }, minimum }: { row: PlannedRow; minimum: number }) {
  const t = useTranslations("externalScans.plan");
  if (reasons.length === 0) return null;
  return (
    <ul className="grid gap-1 text-small">
      {reasons.map(({ key, cell = "", row = 0 }) => (
        <li key={`${key}${cell}`} className="[overflow-wrap:anywhere]">
          {t(`reasons.${key}`, { cell, row, minimum })}
        </li>
      ))}
    </ul>
  );
}
