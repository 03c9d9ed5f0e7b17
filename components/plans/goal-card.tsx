import { useTranslations } from "next-intl";
import { Sharers } from "@/components/colleagues/sharers";
import { ActionTable } from "@/components/plans/action-table";
import { GoalMenu } from "@/components/plans/goal-menu";
import type { PlanRights } from "@/components/plans/plan-rights";
import { Chip } from "@/components/ui/chip";
import { LinkButton } from "@/components/ui/button";
import { themesOf } from "@/lib/colleagues/rules";
import { competenceLabel } from "@/lib/plans/labels";
import type { PlanGoal } from "@/lib/plans/rules";

type Props = { goal: PlanGoal; number: number; rights: PlanRights };

/** One goal: what it serves, what goes well, what could be better, and who does what about it. */
export function GoalCard({ goal, number, rights }: Props) {
  const t = useTranslations("plans");
  return (
    <section
      className="card goal"
      data-pad="no"
      aria-label={t("goal.number", { number })}
      id={`doel-${number}`}
    >
      <div className="goal-head">
        <div className="flex items-start gap-2">
          <div className="flex min-h-11 flex-wrap items-center gap-2">
            <Chip state="info">
              {goal.contributesTo
                ? t("goal.contributes", { number, to: goal.contributesTo })
                : t("goal.own", { number })}
            </Chip>
            {goal.competences.map((competence) => (
              <Chip key={competence}>{t(competenceLabel[competence])}</Chip>
            ))}
          </div>
          {rights.mayChange ? (
            <GoalMenu goal={goal} number={number} base={rights.base} year={rights.year} />
          ) : null}
        </div>
        <h2>{goal.title}</h2>
        <p className="text-soft">
          {goal.goingWell ? (
            <>
              <b>{t("goal.goingWell")}</b> {goal.goingWell}{" "}
            </>
          ) : null}
          {goal.couldImprove ? (
            <>
              <b>{t("goal.couldImprove")}</b> {goal.couldImprove}
            </>
          ) : null}
        </p>
      </div>
      <SharedThemes goal={goal} shared={rights.shared} />
      <ActionTable goal={goal} number={number} rights={rights} />
      {rights.mayChange ? (
        <div className="goal-foot no-print">
          <LinkButton kind="quiet" icon="plus" href={`${rights.base}/doelen/${goal.id}/acties${rights.year}`}>
            {t("action.add")}
          </LinkButton>
        </div>
      ) : null}
    </section>
  );
}

function SharedThemes({ goal, shared }: { goal: PlanGoal; shared: PlanRights["shared"] }) {
  if (!shared) return null;
  const themes = themesOf(goal.title, []).filter((theme) => shared.themes.includes(theme));
  return <Sharers themes={themes} slug={shared.slug} />;
}
