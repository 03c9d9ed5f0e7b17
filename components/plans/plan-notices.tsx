import { useTranslations } from "next-intl";
import type { PlanMays, PlanRights } from "@/components/plans/plan-rights";
import { Notice } from "@/components/ui/notice";
import type { PlanView } from "@/lib/plans/queries";
import { isChangedSince, isReviewDue, isUnseen, reviewWindowOf, stateOf } from "@/lib/plans/rules";
import { longDate } from "@/lib/platform/format";

type Props = { plan: PlanView; rights: PlanRights; may: PlanMays; isWorking: boolean };

/** What the reader must know now: it lies with the team, it changed, it is time to look back, the directie has yet to see it. */
export function PlanNotices({ plan, rights, may, isWorking }: Props) {
  const t = useTranslations("plans");
  const state = stateOf(plan, rights.today);
  if (state === "closed") return null;
  const isChanged = isWorking && plan.adopted !== null && isChangedSince(plan.adopted, plan);
  const number = plan.adoptions.at(-1)?.number ?? 1;
  const by = longDate(reviewWindowOf(plan.schoolYear).to, rights.locale);
  return (
    <div className="no-print mb-6 grid gap-3 empty:hidden">
      {isWorking && state === "consultation" ? (
        <Notice text={t("consult.title")}>
          <p>{t("consult.text")}</p>
        </Notice>
      ) : null}
      {isChanged ? (
        <Notice state="attention" text={t("adopt.changedTitle", { number })}>
          <p>{t("adopt.changedText", { number })}</p>
        </Notice>
      ) : null}
      {may.acknowledge && isUnseen(plan) ? (
        <Notice text={t("acknowledge.title", { number })}>
          <p>{t("acknowledge.text")}</p>
        </Notice>
      ) : null}
      {may.review && isReviewDue(plan, rights.today) ? (
        <Notice state="attention" text={t("review.due")}>
          <p>{t("review.dueText", { date: by })}</p>
        </Notice>
      ) : null}
    </div>
  );
}
