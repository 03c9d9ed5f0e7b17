import { useLocale, useTranslations } from "next-intl";
import { InstitutionPlanChanges } from "@/components/plans/institution/plan-changes";
import { InstitutionPlanDesk, InstitutionPlanVersions } from "@/components/plans/institution/plan-side";
import { InstitutionPlanText } from "@/components/plans/institution/plan-text";
import { TeamDemandCard } from "@/components/plans/institution/team-demand-card";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import type { TeamDemand } from "@/lib/plans/institution/queries";
import { type AdoptedText, type InstitutionPlan, inForce } from "@/lib/plans/institution/rules";
import { type SchoolYear, schoolYearLabel } from "@/lib/platform/calendar";
import { fullName, shortDate } from "@/lib/platform/format";

type Props = {
  institution: string;
  plans: readonly InstitutionPlan[];
  demand: TeamDemand;
  mayWrite: boolean;
  path: string;
  thisYear: SchoolYear;
  /** The number of an earlier version that is read; null for the one in force. */
  asked: number | null;
};

/** The plan of the institution as everybody who works there reads it (F6, G10), or one of its earlier versions. */
export function InstitutionPlanPage({ institution, plans, mayWrite, path, thisYear, asked, demand }: Props) {
  const t = useTranslations("institutionPlans");
  const current = inForce(plans, thisYear);
  const versions = current?.plan.versions ?? [];
  const text = versions.find(({ number }) => number === asked) ?? current?.text;
  const isCurrent = text === current?.text;
  const before = versions.find(({ number }) => number === (text?.number ?? 0) - 1);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={text ? <Standing text={text} isCurrent={isCurrent} /> : t("lead", { institution })}
        actions={
          text ? (
            <>
              <PrintButton>{t("print")}</PrintButton>
              {isCurrent ? null : <LinkButton href={path}>{t("toCurrent")}</LinkButton>}
            </>
          ) : null
        }
      />
      <div className="columns">
        <div className="grid gap-6">
          {text ? (
            <InstitutionPlanText text={text} {...(isCurrent ? { contributing: demand.contributing } : {})} />
          ) : (
            <Card>
              <EmptyState
                icon="flag"
                title={t("none")}
                text={t(mayWrite ? "noneWriter" : "noneReader", { institution })}
              />
            </Card>
          )}
          <TeamDemandCard {...{ demand, thisYear }} />
          {text && before ? (
            <InstitutionPlanChanges
              title={t("changes.title", { number: before.number })}
              before={before}
              after={text}
            />
          ) : null}
        </div>
        <div className="no-print grid gap-6 content-start">
          {versions.length > 0 ? <InstitutionPlanVersions {...{ versions, path }} /> : null}
          {mayWrite ? <InstitutionPlanDesk {...{ plans, path, thisYear }} /> : null}
        </div>
      </div>
    </>
  );
}

function Standing({ text, isCurrent }: { text: AdoptedText; isCurrent: boolean }) {
  const t = useTranslations("institutionPlans");
  const locale = useLocale();
  const { fromYear, untilYear, number, adoptedOn, adoptedBy } = text;
  const said = {
    years: fromYear === untilYear ? "one" : "more",
    ...{ from: schoolYearLabel(fromYear), until: schoolYearLabel(untilYear), number },
    ...{ day: shortDate(adoptedOn, locale), name: fullName(adoptedBy) },
  };
  return <>{t(isCurrent ? "holds" : "held", said)}</>;
}
