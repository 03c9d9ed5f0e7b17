import { useLocale, useTranslations } from "next-intl";
import { RunChip } from "@/components/exchange/run-chip";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import type { RunView } from "@/lib/exchange/runs/queries";
import { kindLabel } from "@/lib/exchange/runs/labels";
import { runAddress, stateOf } from "@/lib/exchange/runs/rules";
import { type Locale, moment } from "@/lib/platform/format";

/** The files that were offered, the latest first. */
export function RunTable({ slug, runs }: { slug: string; runs: readonly RunView[] }) {
  const t = useTranslations("exchange");
  const locale = useLocale() as Locale;
  return (
    <Table
      caption={t("list.caption")}
      rows={runs}
      rowKey={(run) => run.id}
      columns={[
        {
          key: "file",
          label: t("list.file"),
          cell: (run) => <Link href={runAddress(slug, run.id)}>{run.fileName}</Link>,
        },
        { key: "kind", label: t("list.kind"), cell: (run) => t(kindLabel[run.kind]) },
        {
          key: "when",
          label: t("list.when"),
          cell: (run) => (
            <span>
              {moment(run.createdAt, locale)}
              <small>{t("list.byWhom", { name: run.createdByName })}</small>
            </span>
          ),
        },
        { key: "state", label: t("list.state"), cell: (run) => <RunChip state={stateOf(run)} /> },
        { key: "outcome", label: t("list.outcome"), cell: (run) => <Outcome run={run} /> },
      ]}
    />
  );
}

function Outcome({ run }: { run: RunView }) {
  const t = useTranslations("exchange.list");
  if (!run.summary || run.droppedAt) return null;
  const { create, change, chosen: end, refused } = run.summary;
  return run.finishedAt
    ? t("outcomes", { create, change, end, refused })
    : t("expected", { create, change, refused });
}
