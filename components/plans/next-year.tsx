import { useTranslations } from "next-intl";
import { DeedForm } from "@/components/plans/deed-form";
import { CardSection } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Words } from "@/components/ui/words";
import type { PlanView } from "@/lib/plans/queries";
import { schoolYearLabel } from "@/lib/platform/calendar";

type Props = { plan: PlanView; submission: string; hasNext: boolean; mayStart: boolean; base: string };

/** The way to next year's plan: open it, or begin it with what is still open. */
export function NextYear({ plan, submission, hasNext, mayStart, base }: Props) {
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
            <Words of={["plans"]}>
              <DeedForm
                deed="start"
                kind="plain"
                submission={submission}
                fields={{ teamId: plan.teamId, schoolYear: String(schoolYear), from: "last-year" }}
              >
                {t("next", { year })}
              </DeedForm>
            </Words>
          </div>
        )}
      </CardSection>
    </div>
  );
}
