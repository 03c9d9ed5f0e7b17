import { useLocale, useTranslations } from "next-intl";
import { HoursTotals } from "@/components/plans/hours/hours-totals";
import { KindTable } from "@/components/plans/hours/kind-table";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { Card, CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { type Column, Table } from "@/components/ui/table";
import { WhoSees } from "@/components/ui/who-sees";
import { budgetOf, type HoursYear, notedMinutes } from "@/lib/plans/personal/hours/rules";
import type { Learning } from "@/lib/plans/personal/learning/rules";
import { type Day, schoolYearLabel, type SchoolYear } from "@/lib/platform/calendar";
import { hours, shortDate } from "@/lib/platform/format";

type Props = {
  year: HoursYear;
  /** Null where their owner leaves them out. */
  lines: readonly Learning[] | null;
  schoolYear: SchoolYear;
  owner: string;
  institution: string;
  today: Day;
  base: string;
};

/** What somebody accounts for, on paper: made by them, kept nowhere and sent to nobody (F14). */
export function StatementPage({ year, lines, schoolYear, owner, institution, today, base }: Props) {
  const t = useTranslations("hours");
  const locale = useLocale();
  const query = `?jaar=${schoolYear}`;
  const other = `${base}/verantwoording${query}${lines ? "&regels=nee" : ""}`;
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: t("title"), href: `${base}${query}` }, { label: t("statement.crumb") }]}
      />
      <PageHeader
        title={t("statement.title", { year: schoolYearLabel(schoolYear) })}
        lead={t("statement.by", { owner, institution, date: shortDate(today, locale) })}
        actions={
          <>
            <PrintButton>{t("statement.print")}</PrintButton>
            <LinkButton href={other}>
              {t(lines ? "statement.withoutLines" : "statement.withLines")}
            </LinkButton>
          </>
        }
      />
      <div className="grid max-w-[46rem] gap-6">
        <div className="no-print">
          <WhoSees who={t("onlyYou")} why={t("statement.who")} />
        </div>
        <CardSection title={t("totals.title")}>
          <HoursTotals
            budget={budgetOf(year)?.minutes ?? null}
            noted={notedMinutes(year.kinds)}
            lob={year.lobMinutes}
          />
        </CardSection>
        {year.kinds.length > 0 ? (
          <CardSection title={t("statement.byKind")} pad={false}>
            <KindTable kinds={year.kinds} />
          </CardSection>
        ) : (
          <Card>
            <EmptyState icon="clock" title={t("noneTitle")} text={t("none")} />
          </Card>
        )}
        {lines && lines.length > 0 ? <Lines lines={lines} /> : null}
      </div>
    </>
  );
}

function Lines({ lines }: { lines: readonly Learning[] }) {
  const t = useTranslations("hours");
  const locale = useLocale();
  const columns: Column<Learning>[] = [
    {
      key: "what",
      label: t("statement.what"),
      cell: ({ what, action }) => (
        <>
          <span className="break-words">{what}</span>
          {action ? <small className="block text-soft">{t("forAction", { action })}</small> : null}
        </>
      ),
    },
    { key: "kind", label: t("kind"), cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: "on", label: t("statement.on"), cell: ({ on }) => shortDate(on, locale) },
    {
      key: "hours",
      label: t("hoursColumn"),
      align: "end",
      cell: ({ minutes }) => (minutes === null ? "" : hours(minutes, locale)),
    },
  ];
  return (
    <CardSection title={t("lines")} pad={false}>
      <Table caption={t("lines")} columns={columns} rows={lines} rowKey={({ id }) => id} />
    </CardSection>
  );
}
