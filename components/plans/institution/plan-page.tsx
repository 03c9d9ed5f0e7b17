import { useLocale, useTranslations } from "next-intl";
import { adoptedWords } from "@/components/plans/institution/adopted-words";
import { InstitutionPlanChanges } from "@/components/plans/institution/plan-changes";
import {
  InstitutionConcepts,
  InstitutionPlanDesk,
  InstitutionPlanVersions,
} from "@/components/plans/institution/plan-side";
import { InstitutionPlanText } from "@/components/plans/institution/plan-text";
import { TeamDemandCard } from "@/components/plans/institution/team-demand-card";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import type { TeamDemand } from "@/lib/plans/institution/queries";
import {
  type AdoptedText,
  type AskedText,
  type InstitutionPlan,
  inForce,
  type Standing,
  standingOf,
  textToRead,
} from "@/lib/plans/institution/rules";
import type { SchoolYear } from "@/lib/platform/calendar";

type Props = {
  institution: string;
  plans: readonly InstitutionPlan[];
  demand: TeamDemand;
  mayWrite: boolean;
  mayComment: boolean;
  path: string;
  thisYear: SchoolYear;
  asked: AskedText;
};

/** The plan of the institution as everybody who works there reads it (F6, G10), or another text that was adopted. */
export function InstitutionPlanPage(props: Props) {
  const { institution, plans, mayWrite, mayComment, path, thisYear, asked, demand } = props;
  const t = useTranslations("institutionPlans");
  const text = textToRead(plans, thisYear, asked);
  const standing = text && standingOf(plans, text, thisYear);
  const { versions = [] } = plans.find((plan) => plan.fromYear === text?.fromYear) ?? {};
  const before = versions.find(({ number }) => number === (text?.number ?? 0) - 1);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={text && standing ? <Adopted text={text} standing={standing} /> : t("lead", { institution })}
        actions={
          text ? (
            <>
              <PrintButton>{t("print")}</PrintButton>
              {standing !== "holds" && inForce(plans, thisYear) ? (
                <LinkButton href={path}>{t("toCurrent")}</LinkButton>
              ) : null}
            </>
          ) : null
        }
      />
      <div className="columns">
        <div className="grid gap-6">
          {text ? (
            <InstitutionPlanText
              text={text}
              {...(standing === "holds" ? { contributing: demand.contributing } : {})}
            />
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
          {text ? <InstitutionPlanVersions {...{ plans, path, thisYear }} /> : null}
          {mayWrite ? (
            <InstitutionPlanDesk {...{ plans, path, thisYear }} />
          ) : mayComment ? (
            <InstitutionConcepts {...{ plans, path }} />
          ) : null}
        </div>
      </div>
    </>
  );
}

/** For which years a text was adopted, when and by whom, and whether it holds. */
function Adopted({ text, standing }: { text: AdoptedText; standing: Standing }) {
  const t = useTranslations("institutionPlans");
  return <>{t(standing, adoptedWords(text, useLocale()))}</>;
}
