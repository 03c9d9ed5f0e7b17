import { useLocale, useTranslations } from "next-intl";
import { differenceText, middleText } from "@/components/scans/step-words";
import { Disclosure } from "@/components/ui/disclosure";
import { shortDate } from "@/lib/platform/format";
import { type EarlierStep, movedBetween } from "@/lib/scans/growth/rules";
import type { QuestionView } from "@/lib/scans/instruments/rules";
import type { Middle } from "@/lib/scans/results/rules";

type Props = {
  question: QuestionView;
  self: number | null;
  others: Middle | null;
  earlier: readonly EarlierStep[];
};

const exactly = (step: number | null): Middle | null => (step === null ? null : { low: step, high: step });

/** How a competence moved since the last round, in steps; and what was seen in every earlier one (D2). */
export function GrowthLines({ question, self, others, earlier }: Props) {
  const t = useTranslations("scans.growth");
  const between = useTranslations("scans.result")("between");
  const locale = useLocale();
  const [last] = earlier;
  if (!last) return null;
  const own = movedBetween(exactly(last.self), exactly(self));
  const seen = movedBetween(last.others, others);
  const moved = (middle: Middle) => differenceText(middle, (key, values) => t(key, values));
  const lines = [
    ...(own ? [t("you", { change: moved(own) })] : []),
    ...(seen ? [t("others", { change: moved(seen) })] : []),
  ];
  const textOf = (middle: Middle) => middleText(question.steps, middle, between);
  return (
    <div className="mt-4 grid gap-1 text-small">
      {lines.length > 0 ? (
        <p>
          {t("since", { name: last.name, when: shortDate(last.closedOn, locale) })}: {lines.join(", ")}.
        </p>
      ) : null}
      <Disclosure label={t("earlier")}>
        <dl className="said">
          {earlier.map((one) => (
            <div key={one.id}>
              <dt>{t("when", { name: one.name, when: shortDate(one.closedOn, locale) })}</dt>
              <dd className="font-normal">
                {one.self === null ? null : (
                  <p>{t("youThen", { step: textOf({ low: one.self, high: one.self }) })}</p>
                )}
                {one.others ? <p>{t("othersThen", { step: textOf(one.others) })}</p> : null}
              </dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}
