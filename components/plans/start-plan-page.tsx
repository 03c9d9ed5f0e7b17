import { useTranslations } from "next-intl";
import { StartPlan } from "@/components/plans/start-plan";
import { YearTabs } from "@/components/plans/year-tabs";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { mayBeStarted, type TeamPlan } from "@/lib/plans/rules";
import { type Day, schoolYearLabel, schoolYearOfDay, type SchoolYear } from "@/lib/platform/calendar";

type Props = {
  team: { id: string; name: string };
  schoolYear: SchoolYear;
  years: readonly { schoolYear: SchoolYear }[];
  /** The plan of the year before; null without one. */
  last: Pick<TeamPlan, "goals" | "reviews"> | null;
  today: Day;
  base: string;
  submissions: readonly [string, string];
};

/** The page of a plan that is not there yet, for the people who make it. */
export function StartPlanPage({ team, schoolYear, years, last, today, base, submissions }: Props) {
  const t = useTranslations("plans");
  const known = years.map((year) => year.schoolYear);
  return (
    <>
      <Breadcrumb crumbs={[{ label: team.name, href: base.replace(/\/plan$/, "") }, { label: t("crumb") }]} />
      <PageHeader
        title={t("start.title", { team: team.name })}
        lead={t("start.lead", { year: schoolYearLabel(schoolYear) })}
      />
      <YearTabs
        years={[...new Set([schoolYear, ...known])].sort((a, b) => b - a)}
        current={schoolYear}
        base={base}
      />
      {mayBeStarted(schoolYear, schoolYearOfDay(today)).ok ? (
        <StartPlan teamId={team.id} schoolYear={schoolYear} last={last} submissions={submissions} />
      ) : null}
    </>
  );
}
