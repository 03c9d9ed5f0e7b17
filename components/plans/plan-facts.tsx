import { useTranslations } from "next-intl";
import { LifeCycle } from "@/components/plans/life-cycle";
import { YearTabs } from "@/components/plans/year-tabs";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { type PlanFacts as Facts, stateOf } from "@/lib/plans/rules";
import { type Day, schoolYearLabel, type SchoolYear } from "@/lib/platform/calendar";

type Props = {
  team: { name: string };
  plan: Facts;
  years: readonly { schoolYear: SchoolYear }[];
  today: Day;
  base: string;
};

/** That there is a plan and how far it is, for who may know that and no more (permissions.md 6.2). */
export function PlanFacts({ team, plan, years, today, base }: Props) {
  const t = useTranslations("plans");
  const lead = t("facts.lead", { year: schoolYearLabel(plan.schoolYear) });
  return (
    <>
      <Breadcrumb crumbs={[{ label: team.name, href: base.replace(/\/plan$/, "") }, { label: t("crumb") }]} />
      <PageHeader title={t("facts.title", { team: team.name })} lead={lead}>
        <LifeCycle state={stateOf(plan, today)} />
      </PageHeader>
      <YearTabs years={years.map(({ schoolYear }) => schoolYear)} current={plan.schoolYear} base={base} />
      <div className="card">
        <EmptyState icon="lock" title={t("facts.heading")} text={t("facts.text")} />
      </div>
    </>
  );
}
