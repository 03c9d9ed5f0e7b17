import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { shortDate } from "@/lib/platform/format";
import type { ReportLink } from "@/lib/scans/team/queries";

/** The reports of somebody's own teams. */
export function ReportList({ reports, path }: { reports: readonly ReportLink[]; path: string }) {
  const t = useTranslations("teamScans");
  const locale = useLocale();
  return (
    <CardSection title={t("reports")} pad={false}>
      <Table
        caption={t("reportsCaption")}
        rows={reports}
        rowKey={({ roundId }) => roundId}
        empty={<EmptyState icon="chart-column" title={t("reportsNone")} text={t("reportsNoneText")} />}
        columns={[
          {
            key: "name",
            label: t("name"),
            cell: ({ roundId, name }) => <Link href={`${path}/${roundId}`}>{name}</Link>,
          },
          { key: "team", label: t("team"), cell: ({ teamName }) => teamName },
          { key: "kind", label: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
          { key: "closedOn", label: t("closedOn"), cell: ({ closedOn }) => shortDate(closedOn, locale) },
        ]}
      />
    </CardSection>
  );
}
