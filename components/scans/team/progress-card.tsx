import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { ShareBar } from "@/components/ui/segmented-bar";
import { Table } from "@/components/ui/table";
import { shortDate } from "@/lib/platform/format";
import type { TeamScanView } from "@/lib/scans/team/queries";

/** How far each team is: counts, never who. */
export function ProgressCard({ scan }: { scan: TeamScanView }) {
  const t = useTranslations("teamScans");
  const locale = useLocale();
  const until = t("progressUntil", { until: shortDate(scan.closesOn, locale) });
  return (
    <CardSection
      title={t("progress")}
      lead={`${t("progressLead")}${scan.isClosed ? "" : ` ${until}`}`}
      pad={false}
    >
      <Table
        caption={t("progressCaption")}
        rows={scan.teams}
        rowKey={({ roundId }) => roundId}
        columns={[
          { key: "team", label: t("team"), cell: ({ name }) => name },
          {
            key: "submitted",
            label: t("submitted"),
            cell: ({ submitted: count, asked: whole }) => (
              <ShareBar share={count / Math.max(1, whole)} text={t("countOf", { count, whole })} />
            ),
          },
        ]}
      />
    </CardSection>
  );
}
