import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { type Locale, shortDate } from "@/lib/platform/format";
import type { ExternalScanView } from "@/lib/scans/external/queries";
import { scansAtOnce } from "@/lib/scans/external/rules";

type Props = { scans: readonly ExternalScanView[]; total: number; page: number; path: string };

/** The outcomes one file brought. */
export function FileScans({ scans, total, page, path }: Props) {
  const t = useTranslations("externalScans");
  const locale = useLocale() as Locale;
  return (
    <Card pad={false}>
      <Table
        caption={t("file.caption")}
        rows={scans}
        rowKey={({ id }) => id}
        columns={[
          { key: "team", label: t("team"), cell: ({ teamName }) => teamName, names: true },
          { key: "source", label: t("source"), cell: ({ source }) => source },
          { key: "day", label: t("day"), cell: ({ day }) => shortDate(day, locale) },
        ]}
      />
      <Pager path={path} query={{}} page={page} size={scansAtOnce} total={total} />
    </Card>
  );
}
