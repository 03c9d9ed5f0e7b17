import { useLocale, useTranslations } from "next-intl";
import { useFundingName } from "@/components/plans/funding";
import { TrainingChip } from "@/components/plans/trainings/training-chip";
import { AnswerTrainingForm, WithdrawTraining } from "@/components/plans/trainings/training-forms";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { TrainingView } from "@/lib/plans/trainings/queries";
import { type Day } from "@/lib/platform/calendar";
import { hours, shortDate } from "@/lib/platform/format";

type Props = { training: TrainingView; today: Day; mayAnswer: boolean; mayWithdraw: boolean };

/** One request of the team: what, why, how it stands, and the reasoned answer. */
export function TrainingItem({ training, today, mayAnswer, mayWithdraw }: Props) {
  const t = useTranslations("trainings");
  const { id, what, why } = training;
  return (
    <li id={`aanvraag-${id}`} className="scroll-mt-6">
      <Card>
        <div className="grid gap-4">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 className="break-words">{what}</h2>
            <TrainingChip {...{ training, today }} />
          </div>
          <p className="break-words whitespace-pre-line">{why}</p>
          <Facts training={training} />
          <Answer training={training} today={today} />
          {mayAnswer ? (
            <div className="no-print">
              <Disclosure label={t("answer.open")}>
                <AnswerTrainingForm trainingId={id} what={what} />
              </Disclosure>
            </div>
          ) : null}
          {mayWithdraw ? (
            <div className="no-print">
              <WithdrawTraining trainingId={id} what={what} />
            </div>
          ) : null}
        </div>
      </Card>
    </li>
  );
}

function Facts({ training }: { training: TrainingView }) {
  const t = useTranslations("trainings.facts");
  const locale = useLocale();
  const nameOf = useFundingName();
  const { goal, period, people, minutes, funding, askedBy, askedOn } = training;
  const facts = [
    ["goal", goal],
    ["period", period],
    ["size", t("peopleAndHours", { people, hours: hours(minutes, locale) })],
    ["funding", funding && nameOf(funding)],
    ["asked", t("askedBy", { name: askedBy, date: shortDate(askedOn, locale) })],
  ] as const;
  return (
    <dl className="told">
      {facts.map(([name, words]) =>
        words ? (
          <div key={name} className="contents">
            <dt>{t(name)}</dt>
            <dd className="break-words">{words}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function Answer({ training, today }: { training: TrainingView; today: Day }) {
  const t = useTranslations("trainings");
  const locale = useLocale();
  const { answerBy, answeredBy, answeredOn, withdrawnOn, reason } = training;
  if (withdrawnOn)
    return (
      <p className="text-small text-soft">{t("withdrawnOn", { date: shortDate(withdrawnOn, locale) })}</p>
    );
  if (answeredBy && answeredOn)
    return (
      <div>
        <p className="text-small text-soft">
          {t("answered", { name: answeredBy, date: shortDate(answeredOn, locale) })}
        </p>
        <p className="break-words whitespace-pre-line">{reason}</p>
      </div>
    );
  const late = answerBy < today ? "yes" : "no";
  return <p className="text-small text-soft">{t("answerBy", { late, date: shortDate(answerBy, locale) })}</p>;
}
