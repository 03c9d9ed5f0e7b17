import { useLocale, useTranslations } from "next-intl";
import { Reviewed } from "@/components/plans/personal/look-back-page";
import { ReviewDayForm } from "@/components/plans/personal/review-day-form";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import { mayBeReviewed } from "@/lib/plans/personal/reviews/rules";
import type { PersonalPlan } from "@/lib/plans/personal/rules";
import { type Day, schoolYearOfDay } from "@/lib/platform/calendar";
import { longDate } from "@/lib/platform/format";
import { newId } from "@/lib/platform/ids";

type Props = { plan: PersonalPlan; mayWrite: boolean; slug: string; today: Day };

/** On which day one looks back on the plan, the way to do so, and that it was done. */
export function ReviewDay({ plan, mayWrite, slug, today }: Props) {
  const t = useTranslations("personalPlans.lookBack");
  const locale = useLocale();
  const mayReview = mayBeReviewed(plan, schoolYearOfDay(today)).ok && plan.questions.length > 0;
  if (!mayWrite && !mayReview && !plan.reviewOn && !plan.reviewedAt) return null;
  const day = plan.reviewOn ? longDate(plan.reviewOn, locale) : mayWrite ? t("none") : null;
  return (
    <CardSection title={t("title")} lead={plan.reviewedAt ? <Reviewed plan={plan} /> : day}>
      <div className="no-print grid gap-4">
        {mayWrite && !plan.lookedBackAt ? (
          <Words of={["personalPlanForms"]}>
            <ReviewDayForm schoolYear={plan.schoolYear} reviewOn={plan.reviewOn} submission={newId()} />
          </Words>
        ) : null}
        {mayReview ? (
          <p>
            <LinkButton href={ownPlanAddress(slug, plan.schoolYear, "terugkijken")}>
              {t(plan.reviewedAt ? "again" : "go")}
            </LinkButton>
          </p>
        ) : null}
      </div>
    </CardSection>
  );
}
