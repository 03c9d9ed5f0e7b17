import { useLocale, useTranslations } from "next-intl";
import { HoursForm } from "@/components/plans/hours/hours-form";
import { HoursTotals } from "@/components/plans/hours/hours-totals";
import { KindTable } from "@/components/plans/hours/kind-table";
import { LearningForm } from "@/components/plans/personal/learning-form";
import { LearningList } from "@/components/plans/personal/learning-list";
import { YearTabs } from "@/components/plans/year-tabs";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { WhoSees } from "@/components/ui/who-sees";
import { Words } from "@/components/ui/words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { budgetOf, type HoursYear, mayBeSaid, notedMinutes } from "@/lib/plans/personal/hours/rules";
import type { LearningYear } from "@/lib/plans/personal/learning/queries";
import { type Day, schoolYearLabel, type SchoolYear, schoolYearOfDay } from "@/lib/platform/calendar";
import { hours } from "@/lib/platform/format";

export type OwnHoursView = {
  year: HoursYear;
  learnings: LearningYear;
  /** Actions of the own plan that a line can belong to. */
  actions: readonly { id: string; name: string }[];
  competences: readonly string[];
  years: readonly SchoolYear[];
  schoolYear: SchoolYear;
  size: number;
  today: Day;
  submissions: { line: string; hours: string };
  slug: string;
};

/** Somebody's own hours in a school year: what there is, what they noted, what is left (F14). For them alone. */
export function OwnHoursPage(view: OwnHoursView) {
  const t = useTranslations("hours");
  const plan = useTranslations("personalPlans");
  const { learnings, schoolYear, slug, size } = view;
  const base = `/${slug}/mijn-plan/uren`;
  const statement = `${base}/verantwoording?jaar=${schoolYear}`;
  return (
    <>
      <Breadcrumb
        crumbs={[{ label: plan("title"), href: ownPlanAddress(slug, schoolYear) }, { label: t("title") }]}
      />
      <PageHeader
        title={t("titleOf", { year: schoolYearLabel(schoolYear) })}
        lead={t("lead")}
        actions={learnings.total > 0 ? <LinkButton href={statement}>{t("statement.open")}</LinkButton> : null}
      />
      <YearTabs years={view.years} current={schoolYear} base={base} />
      <Words of={["personalPlanForms", "hours"]}>
        <div className="columns">
          <div>
            <Noting {...view} />
            <Lines {...view} />
            <Pager
              path={base}
              query={{ jaar: String(schoolYear) }}
              {...{ size, page: learnings.page }}
              total={learnings.total}
            />
          </div>
          <Side {...view} />
        </div>
      </Words>
    </>
  );
}

function Noting({ schoolYear, today, competences, actions, submissions }: OwnHoursView) {
  const t = useTranslations("hours");
  const learning = useTranslations("personalPlans.learning");
  if (schoolYear !== schoolYearOfDay(today)) return null;
  return (
    <div className="no-print">
      <CardSection title={t("note")} lead={t("noteLead")}>
        <LearningForm
          {...{ today, competences, actions }}
          submission={submissions.line}
          sees={{ who: learning("who"), why: learning("whoWhy") }}
        />
      </CardSection>
    </div>
  );
}

function Lines({ learnings, year: { untimed } }: OwnHoursView) {
  const t = useTranslations("hours");
  const empty = <EmptyState icon="clock" title={t("noneTitle")} text={t("none")} />;
  return (
    <CardSection title={t("lines")} lead={untimed > 0 ? t("untimed", { count: untimed }) : null} pad={false}>
      <LearningList lines={learnings.lines} title={t("lines")} empty={empty} />
    </CardSection>
  );
}

function Side({ year, schoolYear, today, submissions }: OwnHoursView) {
  const t = useTranslations("hours");
  const locale = useLocale();
  const budget = budgetOf(year);
  const { norm, fte, own, kinds, lobMinutes } = year;
  const source = year.source || t("usualSource");
  const mayWrite = mayBeSaid(schoolYear, schoolYearOfDay(today)).ok;
  return (
    <div>
      <CardSection title={t("totals.title")}>
        <div className="grid gap-4">
          <HoursTotals budget={budget?.minutes ?? null} noted={notedMinutes(kinds)} lob={lobMinutes} />
          <p className="text-small text-soft">
            {t(`from.${budget?.from ?? "nobody"}`, {
              ...{ norm: hours(norm, locale), source },
              percentage: Math.round((fte ?? 0) * 1000) / 10,
            })}
          </p>
        </div>
      </CardSection>
      {kinds.length > 0 ? (
        <CardSection title={t("byKind")} pad={false}>
          <KindTable kinds={kinds} />
        </CardSection>
      ) : null}
      {mayWrite ? (
        <div className="no-print">
          <CardSection title={t("set.own.title")} lead={t("set.own.lead")}>
            <HoursForm
              key={own?.version ?? 0}
              of="own"
              {...{ schoolYear, said: own }}
              submission={submissions.hours}
            />
            <WhoSees who={t("onlyYou")} />
          </CardSection>
        </div>
      ) : null}
    </div>
  );
}
