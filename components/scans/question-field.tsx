import { useTranslations } from "next-intl";
import { TextAreaField } from "@/components/ui/text-area-field";
import { cannotSay, fieldOf } from "@/lib/scans/forms/rules";
import type { QuestionView } from "@/lib/scans/instruments/rules";

/** A question as a rater meets it: a step out of a scale, each with its text, or some words. */
export function QuestionField({
  question,
  place,
  value,
}: {
  question: QuestionView;
  /** Its number in the form. */
  place: number;
  /** What was filled in before. */
  value: string;
}) {
  const t = useTranslations("rater");
  const common = useTranslations("common");
  const name = fieldOf(question.id);
  const label = `${place}. ${question.text}`;
  if (question.kind === "open") {
    const words = { name, id: name, label, hint: question.hint, defaultValue: value };
    return (
      <div className="card" data-pad="yes">
        <TextAreaField {...words} optional={common("optional")} maxLength={1500} rows={3} />
      </div>
    );
  }
  const choices = [
    ...question.steps.map((step, at) => ({ ...step, value: String(at) })),
    { name: t("cannotSay"), text: "", value: cannotSay },
  ];
  return (
    <fieldset
      className="card scale"
      data-pad="yes"
      aria-describedby={question.hint ? `${name}-hint` : undefined}
    >
      <legend className="label">{label}</legend>
      {question.hint ? (
        <p className="hint" id={`${name}-hint`}>
          {question.hint}
        </p>
      ) : null}
      <div key={value}>
        {choices.map((choice) => (
          <label key={choice.value} data-quiet={choice.value === cannotSay ? "yes" : undefined}>
            <input type="radio" name={name} value={choice.value} defaultChecked={choice.value === value} />
            <span>
              <b>{choice.name}</b>
              {choice.text ? <span className="text-small text-soft">{choice.text}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
