import { Lead } from "@/components/scans/question-lead";
import { useLocale, useTranslations } from "next-intl";
import { raterText } from "@/components/scans/student/rater-words";
import { stepName } from "@/components/scans/step-words";
import { CardSection } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { nameOf } from "@/lib/scans/instruments/rules";
import { shortDate } from "@/lib/platform/format";
import type { Earlier, Side } from "@/lib/scans/student/results/rules";

type Props = { side: Side; earlier: readonly Earlier[]; self: string };

/** One competence: the student and everybody beside them, in steps with their words, and how it was before (D1, D2). */
export function SideCard({ side, earlier, self }: Props) {
  const { question } = side;
  return (
    <CardSection title={nameOf(question)} lead={<Lead question={question} />}>
      <SideBody {...{ side, earlier, self }} />
    </CardSection>
  );
}

/** Everybody's step with its words, and folded away what was seen before. */
export function SideBody({ side, earlier, self }: Props) {
  const t = useTranslations("studentScans.result");
  return (
    <div className="grid gap-4">
      <Sides side={side} self={self} />
      {earlier.length > 0 ? (
        <Disclosure label={t("growth")}>
          <EarlierList earlier={earlier} self={self} />
        </Disclosure>
      ) : null}
    </div>
  );
}

function Sides({ side: { question, self: own, others }, self }: Pick<Props, "side" | "self">) {
  const t = useTranslations("studentScans");
  if (own === null && others.length === 0) return <p className="text-soft">{t("result.noAnswers")}</p>;
  return (
    <dl className="said">
      {own === null ? null : (
        <div>
          <dt>{self}</dt>
          <dd>
            <Chosen name={stepName(question, own)} text={question.steps[own]?.text ?? ""} />
          </dd>
        </div>
      )}
      {others.map(({ rater, step, difference }) => (
        <div key={rater.id}>
          <dt>
            {raterText(
              rater,
              (key, values) => t(key, values),
              (key) => t(key),
            )}
          </dt>
          <dd>
            <Chosen
              name={stepName(question, step)}
              text={question.steps[step]?.text ?? ""}
              difference={
                difference === null
                  ? null
                  : t("result.difference", {
                      steps: Math.abs(difference),
                      way: difference > 0 ? "up" : "down",
                    })
              }
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Chosen({ name, text, difference }: { name: string; text: string; difference?: string | null }) {
  return (
    <span className="grid gap-1">
      <span>
        {name}
        {difference ? <span className="text-small text-soft"> · {difference}</span> : null}
      </span>
      {text ? <span className="text-small text-soft font-normal">{text}</span> : null}
    </span>
  );
}

/** What was said in earlier rounds, each in its own words. */
export function EarlierList({ earlier, self }: Pick<Props, "earlier" | "self">) {
  const t = useTranslations("studentScans");
  const locale = useLocale();
  return (
    <ul className="grid gap-3">
      {earlier.map(({ round, side: { question, self: own, others } }) => (
        <li key={`${round.id} ${question.id}`}>
          <b>{shortDate(round.closedOn, locale)}</b>
          <ul className="text-small">
            {own === null ? null : (
              <li>{t("result.earlierLine", { who: self, step: stepName(question, own) })}</li>
            )}
            {others.map(({ rater, step }) => (
              <li key={rater.id}>
                {t("result.earlierLine", {
                  who: raterText(
                    rater,
                    (key, values) => t(key, values),
                    (key) => t(key),
                  ),
                  step: stepName(question, step),
                })}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
