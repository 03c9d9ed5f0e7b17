import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { CardSection } from "@/components/ui/card";
import { figureWords } from "@/components/plans/figure-words";
import { decisionLabel, outcomeLabel, sourceLabel } from "@/lib/plans/labels";
import type { Review } from "@/lib/plans/rules";
import { type Locale, shortDate } from "@/lib/platform/format";

/** What the team found each time it held the plan to the light, the latest first. */
export function Reviews({ reviews, locale }: { reviews: readonly Review[]; locale: Locale }) {
  const t = useTranslations("plans");
  return reviews.toReversed().map((review, later) => (
    <CardSection
      key={review.id}
      title={t("review.heading", { number: reviews.length - later, date: shortDate(review.heldOn, locale) })}
      action={<Chip state="info">{t(outcomeLabel[review.outcome])}</Chip>}
    >
      <dl className="told">
        <dt>{t("review.findings")}</dt>
        <dd>{review.findings}</dd>
        <dt>{t("review.developments")}</dt>
        <dd>
          {review.developments}
          {review.sources.length > 0 ? (
            <span className="block text-small text-soft">
              {review.sources.map((source) => t(sourceLabel[source])).join(", ")}
            </span>
          ) : null}
        </dd>
        <dt>{t("review.effect")}</dt>
        <dd>
          {review.studentEffect}
          {review.indicator ? (
            <span className="block text-small text-soft">
              {t("review.lookedAt", { figure: figureWords(t, review.indicator) })}
            </span>
          ) : null}
        </dd>
      </dl>
      {review.goals.length > 0 ? <PerGoal goals={review.goals} /> : null}
    </CardSection>
  ));
}

/** What was found goal by goal. */
function PerGoal({ goals }: Pick<Review, "goals">) {
  const t = useTranslations("plans");
  return (
    <ul className="mt-4 grid gap-3">
      {goals.map(({ goalId, title, reached, decision }) => (
        <li key={goalId} className="border-t border-line pt-3">
          <p className="flex flex-wrap items-center gap-2">
            <b>{title}</b> <Chip>{t(decisionLabel[decision])}</Chip>
          </p>
          {reached ? <p className="text-soft whitespace-pre-line">{reached}</p> : null}
        </li>
      ))}
    </ul>
  );
}
