import { useLocale, useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Table } from "@/components/ui/table";
import { Tabs } from "@/components/ui/tabs";
import { fullName, shortDate } from "@/lib/platform/format";
import type { ScannedStudent } from "@/lib/scans/student/queries";
import { hasScanThisYear } from "@/lib/scans/student/rules";

type Props = { slug: string; students: readonly ScannedStudent[]; shows: "zonder" | "alle"; today: string };

/** A coach's students, those without a scan this school year first of all. */
export function ScanList({ slug, students, shows, today }: Props) {
  const t = useTranslations("studentScans.list");
  const locale = useLocale();
  if (students.length === 0) return <EmptyState icon="users" title={t("none")} text={t("noneText")} />;
  const without = students.filter(({ lastClosedOn }) => !hasScanThisYear(lastClosedOn, today));
  const path = `/${slug}/scans/studenten`;
  return (
    <>
      <Tabs
        label={t("show")}
        current={shows === "zonder" ? path : `${path}?toon=alle`}
        tabs={[
          { href: path, label: t("without"), count: without.length },
          { href: `${path}?toon=alle`, label: t("all"), count: students.length },
        ]}
      />
      <Card pad={false}>
        <Table
          caption={t(shows === "zonder" ? "without" : "all")}
          rows={shows === "zonder" ? without : students}
          rowKey={({ studentId }) => studentId}
          empty={<EmptyState icon="circle-check" title={t("allDone")} text={t("allDoneText")} />}
          columns={[
            {
              key: "who",
              label: t("who"),
              cell: ({ studentId, name }) => (
                <Link href={`/${slug}/studenten/${studentId}`}>{fullName(name)}</Link>
              ),
            },
            { key: "group", label: t("group"), cell: ({ groupName }) => groupName ?? "" },
            {
              key: "last",
              label: t("last"),
              cell: ({ lastClosedOn, runsUntil }) =>
                runsUntil
                  ? t("runs", { until: shortDate(runsUntil, locale) })
                  : lastClosedOn
                    ? shortDate(lastClosedOn, locale)
                    : t("never"),
            },
            {
              key: "deed",
              label: t("deed"),
              isMute: true,
              align: "end",
              cell: ({ studentId, name, runsUntil }) =>
                runsUntil ? null : (
                  <LinkButton
                    href={`/${slug}/studenten/${studentId}/scans/nieuw`}
                    aria-label={t("startFor", { name: fullName(name) })}
                  >
                    {t("start")}
                  </LinkButton>
                ),
            },
          ]}
        />
      </Card>
    </>
  );
}
