import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RowWords } from "@/components/exchange/row-words";
import { VerdictChip } from "@/components/exchange/run-chip";
import { addressWith } from "@/components/ui/address";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { type Verdict, verdicts } from "@/lib/exchange/plans/rules";
import { verdictLabel } from "@/lib/exchange/runs/labels";
import type { RowView, RunView } from "@/lib/exchange/runs/queries";
import { runAddress, rowsAtOnce, type Summary } from "@/lib/exchange/runs/rules";
import { capitalised } from "@/lib/platform/format";

type Props = {
  slug: string;
  run: RunView;
  summary: Summary;
  rows: readonly RowView[];
  shown: { verdict: Verdict | null; page: number };
  /** What stands in the place of the table: the choice of whom to end. */
  choice?: ReactNode;
};

/** The rows of a file with what happens to each, by outcome and page by page. */
export function RowTable({ slug, run, summary, rows, shown, choice }: Props) {
  const t = useTranslations("exchange");
  const path = runAddress(slug, run.id);
  const address = (verdict: Verdict | null) => addressWith(path, {}, { toon: verdict ?? undefined });
  const differing = verdicts.filter((verdict) => verdict !== "same");
  const all = differing.reduce((sum, verdict) => sum + summary[verdict], 0);
  const tabs = [
    { href: address(null), label: t("run.differences"), count: all },
    ...[...differing, "same" as const]
      .filter((verdict) => summary[verdict] > 0)
      .map((verdict) => ({
        href: address(verdict),
        label: isInFile(verdict) ? capitalised(t(verdictLabel[verdict])) : t(`missing.${verdict}`),
        count: summary[verdict],
      })),
  ];
  const total = shown.verdict ? summary[shown.verdict] : all;
  return (
    <div>
      <Tabs label={t("run.rows")} tabs={tabs} current={address(shown.verdict)} />
      <Card pad={false}>
        {choice ?? <Rows run={run} rows={rows} />}
        <Pager
          path={path}
          query={{ toon: shown.verdict ?? undefined }}
          page={shown.page}
          size={rowsAtOnce}
          total={total}
        />
      </Card>
    </div>
  );
}

function Rows({ run, rows }: { run: RunView; rows: readonly RowView[] }) {
  const t = useTranslations("exchange");
  return (
    <Table
      caption={t("run.rows")}
      rows={rows}
      rowKey={(row) => String(row.number)}
      empty={<EmptyState icon="inbox" title={t("run.noRows")} text={t("run.noRowsText")} />}
      columns={[
        { key: "who", label: t("run.who"), cell: (row) => row.label, names: true },
        { key: "row", label: t("run.row"), cell: (row) => (isInFile(row.verdict) ? row.number : null) },
        { key: "verdict", label: t("run.verdict"), cell: (row) => <VerdictChip verdict={row.verdict} /> },
        {
          key: "why",
          label: t("run.why"),
          cell: (row) =>
            row.isChosen ? (
              t(run.finishedAt ? "run.ended" : "run.willEnd")
            ) : (
              <RowWords kind={run.kind} reasons={row.reasons} changes={row.changes} />
            ),
        },
      ]}
    />
  );
}

/** Whoever a complete file lacks has no row in it. */
function isInFile(verdict: Verdict): verdict is Exclude<Verdict, "end" | "stays"> {
  return verdict !== "end" && verdict !== "stays";
}
