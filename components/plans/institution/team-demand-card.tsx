import { useTranslations } from "next-intl";
import { CardSection } from "@/components/ui/card";
import type { TeamDemand } from "@/lib/plans/institution/queries";
import { competenceLabel } from "@/lib/plans/labels";
import { careerCompetences } from "@/lib/plans/rules";
import { type SchoolYear, schoolYearLabel } from "@/lib/platform/calendar";

type Props = { demand: TeamDemand; thisYear: SchoolYear };

/** What teams work on this school year, for who plans training: by career competence, most teams first (D10). */
export function TeamDemandCard({ demand: { teams, competences }, thisYear }: Props) {
  const t = useTranslations("institutionPlans.demand");
  const plans = useTranslations("plans");
  const rows = careerCompetences
    .map((competence) => ({ competence, count: competences.get(competence) ?? 0 }))
    .sort((one, other) => other.count - one.count);
  return (
    <CardSection title={t("title")} lead={t("lead", { teams, year: schoolYearLabel(thisYear) })}>
      {teams === 0 ? null : (
        <ul className="grid gap-2">
          {rows.map(({ competence, count }) => (
            <li key={competence} className="flex flex-wrap justify-between gap-x-4">
              <span>{plans(competenceLabel[competence])}</span>
              <span className="text-soft">{t("teams", { count })}</span>
            </li>
          ))}
        </ul>
      )}
    </CardSection>
  );
}
