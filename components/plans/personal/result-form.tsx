"use client";

import { useTranslations } from "next-intl";
import { useWriting } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { PressChoices } from "@/components/ui/press-choices";
import { TextAreaField } from "@/components/ui/text-area-field";
import { WhoSees } from "@/components/ui/who-sees";
import { refusalTexts } from "@/lib/plans/personal/labels";
import { writeResult } from "@/lib/plans/personal/reviews/actions";
import { type QuestionType, results } from "@/lib/plans/personal/rules";
import type { Writing } from "@/lib/plans/writing/rules";

type Props = {
  questionId: string;
  type: QuestionType;
  writing: Writing;
  back: string;
  sees: { who: string; why: string };
};

/** What came of a question or an experiment (F11, H14). */
export function ResultForm({ questionId, type, writing, back, sees }: Props) {
  const t = useTranslations("personalPlanForms");
  const form = useWriting(writeResult, writing);
  const label = t(`result.learnt.${type}`);
  const say = (value: string) => {
    const result = results.find((known) => known === value);
    return result ? t(`result.results.${type}.${result}`) : value;
  };
  return (
    <WritingForm
      form={form}
      about={{ name: "questionId", value: questionId }}
      fields={[
        { name: "result", label: t("result.result"), say },
        { name: "learnt", label },
      ]}
      submit={t("save")}
      back={back}
      refusals={refusalTexts(t)}
    >
      <PressChoices
        {...form.choices("result")}
        label={t("result.result")}
        options={results.map((value) => ({ value, label: t(`result.results.${type}.${value}`) }))}
      />
      <TextAreaField
        {...form.text("learnt")}
        label={label}
        hint={t(`result.learntHint.${type}`)}
        sees={<WhoSees {...sees} />}
        maxLength={2000}
        rows={4}
      />
    </WritingForm>
  );
}
