import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { type Locale, shortDate } from "@/lib/platform/format";
import type { ExternalScanView } from "@/lib/scans/external/queries";
import { scansAtOnce } from "@/lib/scans/external/rules";

/** `path` is of the list they stand in; a scan has a place of its own under it. */
type Props = { scans: readonly ExternalScanView[]; total: number; page: number; path: string };

/** What others found in somebody's own teams, apart from our own reports. */
export function NearScans({ scans, total, page, path }: Props) {
  const t = useTranslations("externalScans");
  const locale = useLocale() as Locale;
  return (
    <CardSection title={t("near")} lead={t("nearLead")} pad={false}>
      <Table
        caption={t("listCaption")}
        rows={scans}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "source",
            label: t("source"),
            cell: ({ id, source }) => <Link href={`${path}/extern/${id}`}>{t("extern", { source })}</Link>,
          },
          { key: "team", label: t("team"), cell: ({ teamName }) => teamName },
          { key: "day", label: t("day"), cell: ({ day }) => shortDate(day, locale) },
          { key: "method", label: t("method"), cell: ({ method }) => method },
          {
            key: "respondents",
            label: t("respondents"),
            align: "end",
            cell: ({ respondents }) => respondents,
          },
        ]}
      />
      <Pager path={path} query={{}} page={page} size={scansAtOnce} total={total} />
    </CardSection>
  );
}
