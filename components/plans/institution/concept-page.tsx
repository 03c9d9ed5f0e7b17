import { useTranslations } from "next-intl";
import { Comments } from "@/components/plans/comments";
import { InstitutionPlanChanges } from "@/components/plans/institution/plan-changes";
import { InstitutionPlanText } from "@/components/plans/institution/plan-text";
import { PageHeader } from "@/components/ui/page-header";
import type { CommentsView } from "@/lib/plans/comments/queries";
import type { InstitutionPlan } from "@/lib/plans/institution/rules";
import { schoolYearLabel } from "@/lib/platform/calendar";

type Props = { plan: InstitutionPlan; comments: CommentsView };

/** The working text for who leads: to read before the directorate adopts it, and to say something about. */
export function InstitutionConceptPage({ plan, comments }: Props) {
  const t = useTranslations("institutionPlans");
  const last = plan.versions.at(-1);
  return (
    <>
      <PageHeader
        title={t("write.title", { year: schoolYearLabel(plan.fromYear) })}
        lead={t("concept.page")}
      />
      <div className="columns">
        <div className="grid gap-6">
          <InstitutionPlanText text={plan} />
          <Comments {...comments} about={{ of: "institution", planId: plan.id }} />
        </div>
        <div className="grid gap-6 content-start">
          {last ? (
            <InstitutionPlanChanges
              title={t("changes.title", { number: last.number })}
              before={last}
              after={plan}
            />
          ) : null}
        </div>
      </div>
    </>
  );
}
