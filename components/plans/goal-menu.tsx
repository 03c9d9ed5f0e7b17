import { useTranslations } from "next-intl";
import { Menu, MenuButton, MenuLink } from "@/components/ui/menu";
import { MoveForm } from "@/components/plans/move-form";
import type { PlanGoal } from "@/lib/plans/rules";

/** What else can be done with a goal: change it, or give it another place. */
export function GoalMenu({
  goal,
  number,
  base,
  year,
}: {
  goal: PlanGoal;
  number: number;
  base: string;
  year: string;
}) {
  const t = useTranslations("plans.goal");
  return (
    <span className="ml-auto no-print">
      <Menu id={`goal-${goal.id}`} label={t("menu", { number })}>
        <MenuLink href={`${base}/doelen/${goal.id}${year}`} icon="pencil">
          {t("edit")}
        </MenuLink>
        <MenuButton form={`move-${goal.id}`} name="direction" value="up" icon="arrow-up">
          {t("up")}
        </MenuButton>
        <MenuButton form={`move-${goal.id}`} name="direction" value="down" icon="arrow-down">
          {t("down")}
        </MenuButton>
      </Menu>
      <MoveForm id={goal.id} what="goal" />
    </span>
  );
}
