import { useTranslations } from "next-intl";
import { ProgressChip } from "@/components/plans/progress-chip";
import { CardSection } from "@/components/ui/card";
import { isOverdue } from "@/lib/plans/rules";
import type { MyAction } from "@/lib/plans/tasks/queries";
import type { Day } from "@/lib/platform/calendar";
import { type Locale, shortDate } from "@/lib/platform/format";

/** The actions of the plan that should be done soon, or should have been. */
export function DueActions({
  actions,
  today,
  locale,
}: {
  actions: readonly MyAction[];
  today: Day;
  locale: Locale;
}) {
  const t = useTranslations("organisation.teams.team");
  return (
    <CardSection title={t("due")}>
      {actions.length === 0 ? <p className="text-soft">{t("dueNone")}</p> : null}
      <ul className="due-list">
        {actions.map((action) => (
          <li key={action.id}>
            <span>{action.what}</span>
            <small>{shortDate(action.dueOn, locale)}</small>
            <ProgressChip progress={action.progress} isLate={isOverdue(action, today)} />
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
