import { useLocale, useTranslations } from "next-intl";
import { DevelopmentForm } from "@/components/settings/development-form";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { hours } from "@/lib/platform/format";
import type { Development } from "@/lib/settings/development/rules";

type Props = { said: Development & { version: number }; submission: string; mayChange: boolean };

/** What the institution says about professionalisation: HR says so, and who reads the settings reads it. */
export function DevelopmentCard({ said, submission, mayChange }: Props) {
  const t = useTranslations("settings.development");
  const locale = useLocale();
  const { trainingAnswerDays: days, fundingSources } = said;
  return (
    <CardSection title={t("title")} lead={t("lead")}>
      {mayChange ? (
        <Words of={["settings"]}>
          <DevelopmentForm key={said.version} {...{ said, submission }} />
        </Words>
      ) : (
        <div className="grid gap-2">
          <p>{t("daysAre", { days })}</p>
          <p>{t("sourcesAre", { count: fundingSources.length, sources: fundingSources.join(", ") })}</p>
          <p>
            {t("hoursAre", {
              hours: hours(said.yearHoursMinutes, locale),
              source: said.yearHoursSource || t("usualSource"),
            })}
          </p>
        </div>
      )}
    </CardSection>
  );
}
