import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { QuestionAnswers } from "@/components/scans/question-card";
import { stepName } from "@/components/scans/step-words";
import type { LaidFeedback, LaidSelf } from "@/lib/conversations/staff/inputs/queries";
import { nameOf } from "@/lib/scans/instruments/rules";

/** How somebody sees themselves: by each question the step they chose, and their own words. */
export function LaidSelfList({ laid: { questions, words } }: { laid: LaidSelf }) {
  return (
    <Questions>
      {questions.map(({ question, self }) => (
        <Answer key={question.id} name={nameOf(question)}>
          {self === null ? null : stepName(question, self)}
        </Answer>
      ))}
      {words.map(({ question, said }) => (
        <Answer key={question} name={question}>
          {said.join("\n")}
        </Answer>
      ))}
    </Questions>
  );
}

/** What others see: the figures of the employee's own report, nobody's words. */
export function LaidFeedbackList({ laid: { questions, withheld } }: { laid: LaidFeedback }) {
  const t = useTranslations("scans.result");
  const starting = useTranslations("staffTalks.starting");
  return (
    <div className="grid gap-4">
      {withheld.map((why) => (
        <p key={why} className="text-soft">
          {why === "nearlySame" ? starting(why) : t(`withheld.${why}`)}
        </p>
      ))}
      {questions.map((one) => (
        <section key={one.question.id} className="grid gap-2" aria-label={nameOf(one.question)}>
          <h4 className="font-semibold">{nameOf(one.question)}</h4>
          <QuestionAnswers result={one} />
        </section>
      ))}
      <p className="text-small text-soft">{t("howCounted")}</p>
    </div>
  );
}

function Questions({ children }: { children: ReactNode }) {
  return <dl className="grid gap-3">{children}</dl>;
}

function Answer({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-semibold">{name}</dt>
      <dd className="whitespace-pre-line">{children}</dd>
    </div>
  );
}
