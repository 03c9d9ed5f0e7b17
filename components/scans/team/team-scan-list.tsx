import { useLocale, useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { shortDate } from "@/lib/platform/format";
import type { TeamScanView } from "@/lib/scans/team/queries";
import { turnoutOf } from "@/lib/scans/team/rules";

/** What teams were asked, newest first, and how far it is. */
export function TeamScanList({ scans, path }: { scans: readonly TeamScanView[]; path: string }) {
  const t = useTranslations("teamScans");
  const locale = useLocale();
  const submitted = ({ teams }: TeamScanView) => {
    const { submitted: count, asked: whole } = turnoutOf(teams);
    return t("countOf", { count, whole });
  };
  return (
    <CardSection title={t("asked")} pad={false}>
      <Table
        caption={t("askedCaption")}
        rows={scans}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="users-round" title={t("askedNone")} text={t("askedNoneText")} />}
        columns={[
          {
            key: "name",
            label: t("name"),
            cell: ({ id, name }) => <Link href={`${path}/${id}`}>{name}</Link>,
          },
          { key: "kind", label: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
          { key: "teams", label: t("teams"), align: "end", cell: ({ teams }) => teams.length },
          { key: "submitted", label: t("submitted"), align: "end", cell: submitted },
          { key: "until", label: t("until"), cell: ({ closesOn }) => shortDate(closesOn, locale) },
          {
            key: "state",
            label: t("state"),
            cell: ({ isClosed }) => (
              <Chip state={isClosed ? "ok" : "attention"}>{t(isClosed ? "closed" : "open")}</Chip>
            ),
          },
        ]}
      />
    </CardSection>
  );
}
