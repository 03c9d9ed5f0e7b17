import { useLocale, useTranslations } from "next-intl";
import { ReviewDayForm } from "@/components/plans/personal/review-day-form";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import type { PersonalPlan } from "@/lib/plans/personal/rules";
import { longDate } from "@/lib/platform/format";

/** On which day one looks back on the plan. */
export function ReviewDay({ plan, mayWrite }: { plan: PersonalPlan; mayWrite: boolean }) {
  const t = useTranslations("personalPlans.lookBack");
  const locale = useLocale();
  if (!mayWrite && !plan.reviewOn) return null;
  return (
    <CardSection title={t("title")} lead={plan.reviewOn ? longDate(plan.reviewOn, locale) : t("none")}>
      {mayWrite ? (
        <div className="no-print">
          <Words of={["personalPlanForms"]}>
            <ReviewDayForm schoolYear={plan.schoolYear} reviewOn={plan.reviewOn} />
          </Words>
        </div>
      ) : null}
    </CardSection>
  );
}
