import { useTranslations } from "next-intl";
import { LearningForm } from "@/components/plans/personal/learning-form";
import { LearningList, LearningSum } from "@/components/plans/personal/learning-list";
import { PrintButton } from "@/components/ui/print-button";
import { YearTabs } from "@/components/plans/year-tabs";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Card, CardSection } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pager } from "@/components/ui/pager";
import { Words } from "@/components/ui/words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import type { LearningYear } from "@/lib/plans/personal/learning/queries";
import type { Learning } from "@/lib/plans/personal/learning/rules";
import { type Day, schoolYearLabel, type SchoolYear, schoolYearOfDay } from "@/lib/platform/calendar";

type Props = {
  learnings: LearningYear;
  removed: readonly Learning[];
  competences: readonly string[];
  years: readonly SchoolYear[];
  schoolYear: SchoolYear;
  size: number;
  today: Day;
  submission: string;
  slug: string;
  /** Whose it is, for paper. */
  owner: string;
};

/** What somebody learnt at work in a school year, for themselves alone (F5). */
export function LearningPage(view: Props) {
  const t = useTranslations("personalPlans");
  const { learnings, removed, schoolYear, slug, size, today } = view;
  const { lines, total, minutes, page } = learnings;
  const year = schoolYearLabel(schoolYear);
  const base = `/${slug}/mijn-plan/geleerd`;
  const isNow = schoolYear === schoolYearOfDay(today);
  const none = (
    <EmptyState
      icon="sprout"
      title={t("learning.noneTitle")}
      text={t(isNow ? "learning.none" : "learning.nonePast")}
    />
  );
  return (
    <>
      <Breadcrumb
        crumbs={[
          { label: t("title"), href: ownPlanAddress(slug, schoolYear) },
          { label: t("learning.title") },
        ]}
      />
      <PageHeader
        title={t("learning.titleOf", { year })}
        lead={t("learning.lead")}
        actions={total > 0 ? <PrintButton>{t("print")}</PrintButton> : null}
      >
        <p className="hidden print:block">{view.owner}</p>
      </PageHeader>
      <YearTabs years={view.years} current={schoolYear} base={base} />
      <div className="grid max-w-[46rem] gap-6">
        <Words of={["personalPlanForms"]}>
          {isNow ? (
            <div className="no-print">
              <Card>
                <LearningForm
                  {...{ today }}
                  submission={view.submission}
                  competences={view.competences}
                  sees={{ who: t("learning.who"), why: t("learning.whoWhy") }}
                />
              </Card>
            </div>
          ) : null}
          <CardSection
            title={t("learning.list")}
            lead={total > 0 ? <LearningSum {...{ total, minutes }} /> : null}
            pad={false}
          >
            <LearningList lines={lines} title={t("learning.titleOf", { year })} empty={none} />
          </CardSection>
          <Pager path={base} query={{ jaar: String(schoolYear) }} {...{ page, size, total }} />
          {removed.length > 0 ? (
            <div className="no-print">
              <CardSection title={t("learning.removedTitle")} lead={t("learning.removedLead")} pad={false}>
                <LearningList lines={removed} title={t("learning.removedList")} isRemoved />
              </CardSection>
            </div>
          ) : null}
        </Words>
      </div>
    </>
  );
}
