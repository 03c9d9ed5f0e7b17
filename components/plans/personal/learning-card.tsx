import { useLocale, useTranslations } from "next-intl";
import { LearningForm } from "@/components/plans/personal/learning-form";
import { LearningPress } from "@/components/plans/personal/learning-press";
import { LearningSum } from "@/components/plans/personal/learning-list";
import { LinkButton } from "@/components/ui/button";
import { CardSection } from "@/components/ui/card";
import { Words } from "@/components/ui/words";
import { ownPlanAddress } from "@/lib/plans/personal/addresses/rules";
import type { LearningYear } from "@/lib/plans/personal/learning/queries";
import { type Day, type SchoolYear, schoolYearOfDay } from "@/lib/platform/calendar";
import { shortDay } from "@/lib/platform/format";

export type LearningCardView = {
  learnings: LearningYear;
  competences: readonly string[];
  schoolYear: SchoolYear;
  slug: string;
  today: Day;
  submission: string;
};

/** On one's own plan: a line about what was learnt, written in seconds, and the latest ones with it (F5). */
export function LearningCard({
  learnings,
  competences,
  schoolYear,
  slug,
  today,
  submission,
}: LearningCardView) {
  const t = useTranslations("personalPlans.learning");
  const locale = useLocale();
  const { lines, total, minutes } = learnings;
  const mayAdd = schoolYear === schoolYearOfDay(today);
  if (!mayAdd && total === 0) return null;
  return (
    <div className={total > 0 ? undefined : "no-print"}>
      <CardSection
        title={t("title")}
        lead={total > 0 ? <LearningSum {...{ total, minutes }} /> : t("cardLead")}
      >
        <Words of={["personalPlanForms"]}>
          {total > 0 ? (
            <ul className="learnings">
              {lines.map(({ id, what, on }) => (
                <li key={id}>
                  <span className="break-words">
                    {what} <small className="text-soft">{shortDay(on, locale)}</small>
                  </span>
                  <span className="no-print">
                    <LearningPress learningId={id} what={what} isRemoved={false} />
                  </span>
                </li>
              ))}
            </ul>
          ) : null}
          {mayAdd ? (
            <div className="no-print">
              <LearningForm
                {...{ today, competences, submission }}
                sees={{ who: t("who"), why: t("whoWhy") }}
              />
            </div>
          ) : null}
        </Words>
        <p className="no-print">
          <LinkButton kind="quiet" href={ownPlanAddress(slug, schoolYear, "geleerd")}>
            {t("all")}
          </LinkButton>
          <LinkButton kind="quiet" href={ownPlanAddress(slug, schoolYear, "uren")}>
            {t("hours")}
          </LinkButton>
        </p>
      </CardSection>
    </div>
  );
}
