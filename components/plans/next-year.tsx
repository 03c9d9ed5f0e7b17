import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import type { PlanView } from "@/lib/plans/queries";
import { schoolYearLabel } from "@/lib/platform/calendar";

type Props = { plan: PlanView; hasNext: boolean; mayStart: boolean; base: string };

/** The way to next year's plan: open it, or begin it with goals of this one. */
export function NextYear({ plan, hasNext, mayStart, base }: Props) {
  const t = useTranslations("plans.start");
  const schoolYear = plan.schoolYear + 1;
  const year = schoolYearLabel(schoolYear);
  if (!hasNext && !mayStart) return null;
  return (
    <div className="no-print">
      <CardSection title={t("nextTitle", { year })}>
        {hasNext ? (
          <Link href={`${base}?jaar=${schoolYear}`}>{t("toNext", { year })}</Link>
        ) : (
          <div className="grid gap-3">
            <p className="text-small text-soft">{t("nextText")}</p>
            <LinkButton href={`${base}?jaar=${schoolYear}`}>{t("next", { year })}</LinkButton>
          </div>
        )}
      </CardSection>
    </div>
  );
}
