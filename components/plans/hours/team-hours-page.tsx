import { useLocale, useTranslations } from "next-intl";
import { HoursForm } from "@/components/plans/hours/hours-form";
import { HoursTotals } from "@/components/plans/hours/hours-totals";
import { NoteStudyDayForm, RemoveStudyDay } from "@/components/plans/hours/study-day-forms";
import { YearTabs } from "@/components/plans/year-tabs";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { PrintButton } from "@/components/ui/print-button";
import { type Column, Table } from "@/components/ui/table";
import { Words } from "@/components/ui/words";
import type { StudyDay, TeamHours } from "@/lib/plans/hours/rules";
import { mayBeStarted } from "@/lib/plans/rules";
import { type Day, schoolYearLabel, type SchoolYear, schoolYearOfDay } from "@/lib/platform/calendar";
import { hours, shortDate } from "@/lib/platform/format";

type ShownDay = StudyDay & { readonly mayRemove: boolean };

type Props = {
  team: { id: string; name: string };
  found: Omit<TeamHours, "days"> & { readonly days: readonly ShownDay[] };
  maySet: boolean;
  schoolYear: SchoolYear;
  size: number;
  today: Day;
  submissions: { day: string; hours: string };
  base: string;
};

/** What a team spends on learning together in a school year, and on which days it did (F14). */
export function TeamHoursPage(view: Props) {
  const t = useTranslations("hours.team");
  const { team, found, schoolYear, size, today, base, submissions } = view;
  const path = `${base}/uren`;
  const thisYear = schoolYearOfDay(today);
  return (
    <>
      <Breadcrumb crumbs={[{ label: team.name, href: base }, { label: t("crumb") }]} />
      <PageHeader
        title={t("title", { team: team.name, year: schoolYearLabel(schoolYear) })}
        lead={t("lead")}
        actions={found.total > 0 ? <PrintButton>{t("print")}</PrintButton> : null}
      />
      <YearTabs years={[thisYear + 1, thisYear, thisYear - 1]} current={schoolYear} base={path} />
      <Words of={["hours"]}>
        <div className="columns">
          <div>
            {schoolYear === thisYear ? (
              <div className="no-print">
                <CardSection title={t("note")} lead={t("noteLead")}>
                  <NoteStudyDayForm teamId={team.id} today={today} submission={submissions.day} />
                </CardSection>
              </div>
            ) : null}
            <CardSection title={t("days")} pad={false}>
              <Table
                caption={t("days")}
                columns={useColumns()}
                rows={found.days}
                rowKey={({ id }) => id}
                empty={<EmptyState icon="graduation-cap" title={t("noneTitle")} text={t("none")} />}
              />
            </CardSection>
            <Pager
              path={path}
              query={{ jaar: String(schoolYear) }}
              page={found.page}
              size={size}
              total={found.total}
            />
          </div>
          <Side {...view} />
        </div>
      </Words>
    </>
  );
}

function Side({ team, found: { budget, minutes }, maySet, schoolYear, today, submissions }: Props) {
  const t = useTranslations("hours");
  return (
    <div>
      <CardSection title={t("totals.title")} lead={t("team.each")}>
        <HoursTotals budget={budget?.minutes ?? null} noted={minutes} />
      </CardSection>
      {maySet && mayBeStarted(schoolYear, schoolYearOfDay(today)).ok ? (
        <div className="no-print">
          <CardSection title={t("set.team.title")}>
            <HoursForm
              key={budget?.version ?? 0}
              of={{ teamId: team.id }}
              {...{ schoolYear, said: budget }}
              submission={submissions.hours}
            />
          </CardSection>
        </div>
      ) : null}
    </div>
  );
}

function useColumns(): Column<ShownDay>[] {
  const t = useTranslations("hours");
  const locale = useLocale();
  return [
    {
      key: "title",
      label: t("team.what"),
      cell: ({ title }) => <span className="break-words">{title}</span>,
    },
    {
      key: "on",
      label: t("statement.on"),
      cell: ({ heldOn }) => <span className="whitespace-nowrap">{shortDate(heldOn, locale)}</span>,
    },
    {
      key: "hours",
      label: t("hoursColumn"),
      align: "end",
      cell: ({ minutes }) => hours(minutes, locale),
    },
    { key: "people", label: t("team.people"), align: "end", cell: ({ people }) => people },
    {
      key: "press",
      label: t("team.remove"),
      isMute: true,
      cell: ({ id, title, mayRemove }) =>
        mayRemove ? (
          <div className="no-print">
            <RemoveStudyDay studyDayId={id} title={title} />
          </div>
        ) : null,
    },
  ];
}
