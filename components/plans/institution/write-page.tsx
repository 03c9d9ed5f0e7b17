import { useTranslations } from "next-intl";
import { Comments } from "@/components/plans/comments";
import { InstitutionPlanChanges } from "@/components/plans/institution/plan-changes";
import { AdoptInstitutionPlan, DropInstitutionPlan } from "@/components/plans/institution/plan-presses";
import { WriteInstitutionPlan } from "@/components/plans/institution/write-form";
import { Card, CardSection } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { WhoSees } from "@/components/ui/who-sees";
import { Words } from "@/components/ui/words";
import type { CommentsView } from "@/lib/plans/comments/queries";
import { type InstitutionPlan, mayBeAdopted, mayBeDropped } from "@/lib/plans/institution/rules";
import type { Writing } from "@/lib/plans/writing/rules";
import { type Day, schoolYearLabel } from "@/lib/platform/calendar";
import { newId } from "@/lib/platform/ids";

type Props = {
  plan: InstitutionPlan;
  writing: Writing;
  comments: CommentsView;
  mayAdopt: boolean;
  today: Day;
  back: string;
};

/** The working text of a plan, what it changes, and making it the plan that holds. */
export function WriteInstitutionPlanPage({ plan, writing, comments, mayAdopt, today, back }: Props) {
  const t = useTranslations("institutionPlans");
  const { id, version, fromYear } = plan;
  const last = plan.versions.at(-1);
  return (
    <>
      <PageHeader title={t("write.title", { year: schoolYearLabel(fromYear) })} lead={t("write.lead")} />
      <div className="columns">
        <div className="grid gap-6">
          <Card>
            <Words of={["plans", "institutionPlans"]}>
              <WriteInstitutionPlan planId={id} {...{ fromYear, writing, back }} />
            </Words>
          </Card>
          <WhoSees who={t("sees")} why={t("seesWhy")} />
          <Comments {...comments} about={{ of: "institution", planId: id }} />
        </div>
        <div className="grid gap-6 content-start">
          <Words of={["institutionPlans"]}>
            <CardSection title={t("adopt.title")} lead={t(mayAdopt ? "adopt.lead" : "adopt.byDirectorate")}>
              {mayAdopt && mayBeAdopted(plan, today, today).ok ? (
                <AdoptInstitutionPlan
                  planId={id}
                  version={version}
                  number={(last?.number ?? 0) + 1}
                  today={today}
                  submission={newId()}
                />
              ) : mayAdopt ? (
                <p className="text-small text-soft">{t("adopt.notYet")}</p>
              ) : null}
            </CardSection>
            {mayBeDropped(plan).ok ? (
              <Card>
                <DropInstitutionPlan planId={id} version={version} />
              </Card>
            ) : null}
          </Words>
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
