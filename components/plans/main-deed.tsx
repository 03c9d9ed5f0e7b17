import { useTranslations } from "next-intl";
import { DeedForm } from "@/components/plans/deed-form";
import type { PlanMays, PlanRights } from "@/components/plans/plan-rights";
import { LinkButton } from "@/components/ui/button";
import { Words } from "@/components/ui/words";
import type { PlanView } from "@/lib/plans/queries";
import { isChangedSince, isReviewDue, isUnseen, type PlanState } from "@/lib/plans/rules";

type Props = { plan: PlanView; state: PlanState; rights: PlanRights; may: PlanMays; submission: string };

/** The one deed that brings the plan further, when it is this reader's to do. */
export function MainDeed({ plan, state, rights, may, submission }: Props) {
  const t = useTranslations("plans");
  const to = (step: string) => `${rights.base}/${step}${rights.year}`;
  const adopt = (words: "open" | "again") => (
    <LinkButton kind="go" href={to("vaststellen")}>
      {t(`adopt.${words}`)}
    </LinkButton>
  );
  switch (state) {
    case "draft":
      if (!may.consult || plan.goals.length === 0) return null;
      return (
        <Words of={["plans"]}>
          <DeedForm deed="consult" submission={submission} fields={{ planId: plan.id }}>
            {t("consult.submit")}
          </DeedForm>
        </Words>
      );
    case "consultation":
      return may.adopt ? adopt("open") : null;
    case "adopted":
    case "reviewed":
      if (may.adopt && plan.adopted && isChangedSince(plan.adopted, plan)) return adopt("again");
      if (may.acknowledge && isUnseen(plan)) return <Seen plan={plan} submission={submission} />;
      if (!may.review) return null;
      return (
        <LinkButton kind={isReviewDue(plan, rights.today) ? "go" : "plain"} href={to("tegen-het-licht")}>
          {t("review.open")}
        </LinkButton>
      );
    case "closed":
      return null;
  }
}

/** The directie says it has seen the version on this page. */
function Seen({ plan, submission }: { plan: PlanView; submission: string }) {
  const t = useTranslations("plans.acknowledge");
  const number = String(plan.adoptions.at(-1)?.number ?? 0);
  return (
    <Words of={["plans"]}>
      <DeedForm deed="acknowledge" submission={submission} fields={{ planId: plan.id, number }}>
        {t("submit")}
      </DeedForm>
    </Words>
  );
}
