import { useTranslations } from "next-intl";
import { Chip } from "@/components/ui/chip";
import { CardSection } from "@/components/ui/card";
import { outcomeLabel } from "@/lib/plans/labels";
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
        <dd>{review.developments}</dd>
        <dt>{t("review.effect")}</dt>
        <dd>{review.studentEffect}</dd>
      </dl>
    </CardSection>
  ));
}
