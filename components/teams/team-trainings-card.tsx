import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import type { TeamTrainings } from "@/lib/plans/trainings/queries";

type Props = { trainings: TeamTrainings; seesHours: boolean; base: string };

/** What the team asked to learn together, with the way to it and to asking. */
export function TeamTrainingsCard({ trainings, seesHours, base }: Props) {
  const t = useTranslations("trainings");
  const hours = useTranslations("hours.team");
  return (
    <CardSection title={t("title")}>
      <div className="grid justify-items-start gap-3">
        <p>{t("card", { ...trainings })}</p>
        <LinkButton href={`${base}/scholing`}>{t("open")}</LinkButton>
        {seesHours ? <LinkButton href={`${base}/uren`}>{hours("open")}</LinkButton> : null}
      </div>
    </CardSection>
  );
}
