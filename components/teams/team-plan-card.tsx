import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { stateLabel } from "@/lib/plans/labels";
import { isOpen, type PlanFacts, type PlanText, stateOf } from "@/lib/plans/rules";
import { type Day, schoolYearLabel, type SchoolYear } from "@/lib/platform/calendar";
import { type Locale, shortDate } from "@/lib/platform/format";

type Props = {
  plan: (PlanFacts & PlanText) | null;
  schoolYear: SchoolYear;
  /** Whether the reader may begin the plan when there is none. */
  mayStart: boolean;
  href: string;
  today: Day;
  locale: Locale;
};

/** How the team plan stands, with the way to it. */
export function TeamPlanCard({ plan, schoolYear, mayStart, href, today, locale }: Props) {
  const t = useTranslations("organisation.teams.team");
  const p = useTranslations("plans");
  if (!plan) {
    return (
      <CardSection title={t("plan")}>
        <div className="grid justify-items-start gap-3">
          <p>{t("planNone", { year: schoolYearLabel(schoolYear) })}</p>
          {mayStart ? <LinkButton href={href}>{t("planStart")}</LinkButton> : null}
        </div>
      </CardSection>
    );
  }
  const state = stateOf(plan, today);
  const adoption = plan.adoptions.at(-1);
  const open = plan.goals.flatMap((goal) => goal.actions).filter(isOpen).length;
  return (
    <CardSection
      title={t("plan")}
      action={<Chip state={adoption ? "ok" : "attention"}>{p(stateLabel[state])}</Chip>}
    >
      <div className="grid justify-items-start gap-3">
        <p>
          {adoption
            ? t("planAdopted", { date: shortDate(adoption.adoptedOn, locale), open })
            : t("planDraft")}
        </p>
        <LinkButton href={href}>{t("planOpen")}</LinkButton>
      </div>
    </CardSection>
  );
}
