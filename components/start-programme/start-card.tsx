import { useLocale, useTranslations } from "next-intl";
import { ConcludeForm } from "@/components/start-programme/conclude-form";
import { CardSection } from "@/components/ui/card";
import { Chip } from "@/components/ui/chip";
import { Disclosure } from "@/components/ui/disclosure";
import { Words } from "@/components/ui/words";
import { fullName, shortDate } from "@/lib/platform/format";
import type { StartReview, StartView } from "@/lib/start-programme/queries";
import { startWeeks } from "@/lib/start-programme/rules";

export type StartCardView = StartView & {
  readonly studentId: string;
  /** The student's first name; null when the reader is the student. */
  readonly student: string | null;
  readonly canConclude: boolean;
};

/** How a student's start goes: which week it is, and what was concluded together (U5, U6). */
export function StartCard({ view }: { view: StartCardView }) {
  const t = useTranslations("startProgramme");
  const { standing, reviews, studentId, student, canConclude } = view;
  const [latest, ...earlier] = reviews;
  if (standing.kind === "none" && !latest) return null;
  return (
    <CardSection title={t("title")}>
      <div className="grid gap-3">
        <Standing view={view} />
        {latest ? <Review review={latest} /> : null}
        {canConclude ? (
          <div className="no-print">
            <Words of={["startProgramme"]}>
              <Disclosure label={latest ? t("again") : t("write")}>
                <ConcludeForm key={reviews.length} studentId={studentId} student={student ?? ""} />
              </Disclosure>
            </Words>
          </div>
        ) : null}
        {earlier.length > 0 ? (
          <Disclosure label={t("earlier")}>
            <ul className="grid gap-3">
              {earlier.map((review) => (
                <li key={review.reviewedOn + review.outcome}>
                  <Review review={review} />
                </li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
      </div>
    </CardSection>
  );
}

function Standing({ view: { standing, student } }: { view: StartCardView }) {
  const t = useTranslations("startProgramme");
  switch (standing.kind) {
    case "none":
    case "reviewed":
      return null;
    case "under-way": {
      const about = { week: standing.week, weeks: startWeeks };
      return <p>{student ? t("underWay", { ...about, student }) : t("underWayOwn", about)}</p>;
    }
    case "to-review": {
      const { week } = standing;
      return <p>{student ? t("toReview", { week, student }) : t("toReviewOwn", { week })}</p>;
    }
  }
}

function Review({ review }: { review: StartReview }) {
  const t = useTranslations("startProgramme");
  const locale = useLocale();
  const { outcome, reason, towards, reviewedOn, reviewedBy } = review;
  return (
    <div className="grid gap-1">
      <p>
        <Chip state={outcome === "still-looking" ? "neutral" : "ok"}>{t(`outcomes.${outcome}`)}</Chip>
      </p>
      {reason ? <p>{t(`reasons.${reason}`)}</p> : null}
      {towards ? <p>{t("towards", { towards })}</p> : null}
      <p className="text-small text-soft">
        {t("on", { day: shortDate(reviewedOn, locale), name: fullName(reviewedBy) })}
      </p>
    </div>
  );
}
