import { useTranslations } from "next-intl";
import { PageTerms } from "@/components/glossary/page-terms";
import { LifeCycle } from "@/components/plans/life-cycle";
import { MainDeed } from "@/components/plans/main-deed";
import type { PlanMays, PlanRights } from "@/components/plans/plan-rights";
import { PrintButton } from "@/components/ui/print-button";
import { LinkButton } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import type { PlanView } from "@/lib/plans/queries";
import { type PlanState, stateOf } from "@/lib/plans/rules";
import { dayOf } from "@/lib/platform/calendar";
import { shortDate } from "@/lib/platform/format";

type Props = {
  plan: PlanView;
  rights: PlanRights;
  may: PlanMays;
  /** Whether the reader may look at the table on which the team plans together. */
  isTogether: boolean;
  submission: string;
};

/** The plan's name, where it stands in one sentence and as a line, and the one deed that comes next. */
export function PlanHeader({ plan, rights, may, isTogether, submission }: Props) {
  const t = useTranslations("plans");
  const together = useTranslations("planWorkshop");
  const state = stateOf(plan, rights.today);
  return (
    <PageHeader
      title={t("title", { team: plan.teamName })}
      lead={<Lead plan={plan} state={state} rights={rights} />}
      actions={
        <>
          <PrintButton>{t("print")}</PrintButton>
          {isTogether ? (
            <LinkButton href={`${rights.base}/samen${rights.year}`}>{together("open")}</LinkButton>
          ) : null}
          <MainDeed plan={plan} state={state} rights={rights} may={may} submission={submission} />
        </>
      }
    >
      <LifeCycle state={state} />
      <PageTerms codes={["teamPlan"]} />
    </PageHeader>
  );
}

function Lead({ plan, state, rights }: { plan: PlanView; state: PlanState; rights: PlanRights }) {
  const t = useTranslations("plans.lead");
  const say = (day: string) => shortDate(day, rights.locale);
  const adoption = plan.adoptions.at(-1);
  switch (state) {
    case "draft":
      return t("draft");
    case "consultation":
      return t("consultation", {
        date: plan.consultationOpenedAt ? say(dayOf(plan.consultationOpenedAt)) : "",
      });
    case "adopted":
      return adoption
        ? t("adopted", {
            date: say(adoption.adoptedOn),
            present: adoption.presentCount,
            members: adoption.memberCount,
            number: adoption.number,
          })
        : null;
    case "reviewed":
      return t("reviewed", {
        date: say(plan.reviews.at(-1)?.heldOn ?? rights.today),
        number: adoption?.number ?? 1,
      });
    case "closed":
      return t("closed");
  }
}
