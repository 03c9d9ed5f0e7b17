import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AmbitionCard } from "@/components/plans/ambition-card";
import { GoalCard } from "@/components/plans/goal-card";
import type { PlanRights } from "@/components/plans/plan-rights";
import { LinkButton } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { PlanText } from "@/lib/plans/rules";

/** What stands in a plan: the ambition and the goals with their actions. `children` come under it. */
export function PlanBody({
  text,
  rights,
  children,
}: {
  text: PlanText;
  rights: PlanRights;
  children?: ReactNode;
}) {
  const t = useTranslations("plans.goal");
  const isEmpty = text.goals.length === 0;
  const add = (
    <LinkButton kind={isEmpty ? "go" : "plain"} icon="plus" href={`${rights.base}/doelen${rights.year}`}>
      {t(isEmpty ? "addFirst" : "add")}
    </LinkButton>
  );
  return (
    <div>
      <AmbitionCard ambition={text.ambition} rights={rights} />
      {text.goals.map((goal, index) => (
        <GoalCard key={goal.id} goal={goal} number={index + 1} rights={rights} />
      ))}
      {isEmpty ? (
        <div className="card">
          <EmptyState
            icon="target"
            title={t("noneTitle")}
            text={t("noneText")}
            action={rights.mayChange ? add : null}
          />
        </div>
      ) : null}
      {!isEmpty && rights.mayChange ? <p className="no-print">{add}</p> : null}
      {children}
    </div>
  );
}
