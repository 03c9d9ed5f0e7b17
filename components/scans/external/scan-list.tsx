import { useLocale, useTranslations } from "next-intl";
import { RemoveScan } from "@/components/scans/external/plan-forms";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Pager } from "@/components/ui/pager";
import { Table } from "@/components/ui/table";
import { Words } from "@/components/ui/words";
import { type Locale, shortDate } from "@/lib/platform/format";
import type { ExternalScanView } from "@/lib/scans/external/queries";
import { scansAtOnce } from "@/lib/scans/external/rules";

type Props = { scans: readonly ExternalScanView[]; total: number; page: number; path: string };

/** What was read in: by whom it was held, when and how. It is taken away after a second press. */
export function ScanList({ scans, total, page, path }: Props) {
  const t = useTranslations("externalScans");
  const locale = useLocale() as Locale;
  return (
    <Card pad={false}>
      <Table
        caption={t("listCaption")}
        rows={scans}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="inbox" title={t("none")} text={t("noneText")} />}
        columns={[
          { key: "team", label: t("team"), cell: ({ teamName }) => teamName, names: true },
          { key: "source", label: t("source"), cell: ({ source }) => source },
          { key: "day", label: t("day"), cell: ({ day }) => shortDate(day, locale) },
          { key: "method", label: t("method"), cell: ({ method }) => method },
          {
            key: "respondents",
            label: t("respondents"),
            align: "end",
            cell: ({ respondents }) => respondents,
          },
          { key: "remove", label: t("remove"), cell: (scan) => <Remove scan={scan} path={path} /> },
        ]}
      />
      <Pager path={path} query={{}} page={page} size={scansAtOnce} total={total} />
    </Card>
  );
}

type RemoveProps = { scan: ExternalScanView; path: string };

function Remove({ scan: { id, teamName, source, fileId, fileName }, path }: RemoveProps) {
  const t = useTranslations("externalScans");
  return (
    <Disclosure label={t("remove")}>
      <p className="mb-2 text-small">{t("removeText")}</p>
      <Words of={["externalScans"]}>
        <RemoveScan scanId={id} about={`${teamName}, ${source}`} />
      </Words>
      {fileId ? (
        <p className="mt-3 text-small [overflow-wrap:anywhere]">
          <Link href={`${path}/bestand/${fileId}`}>{t("file.all", { name: fileName ?? "" })}</Link>
        </p>
      ) : null}
    </Disclosure>
  );
}
