"use client";

import { useTranslations } from "next-intl";
import { WordTips } from "@/components/glossary/word-tips";
import { ContributesField } from "@/components/plans/contributes-field";
import { useWriting } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { PressChoices } from "@/components/ui/press-choices";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { WhoSees } from "@/components/ui/who-sees";
import { refusalTexts } from "@/lib/plans/personal/labels";
import { addQuestion, changeQuestion } from "@/lib/plans/personal/questions/actions";
import { type QuestionType, questionTypes } from "@/lib/plans/personal/rules";
import type { Writing } from "@/lib/plans/writing/rules";

type Props = {
  /** The question that is changed, or the school year that gets a new one. */
  about: { name: "questionId" | "schoolYear"; value: string };
  /** Goals of the own teams and of the institution, to choose from while typing. */
  goals: readonly string[];
  writing: Writing;
  back: string;
  sees: { who: string; why: string };
};

/** A learning question or an experiment (F11), and what it contributes to (G10). */
export function QuestionForm({ about, goals, writing, back, sees }: Props) {
  const t = useTranslations("personalPlanForms");
  const common = useTranslations("common");
  const isNew = about.name === "schoolYear";
  const form = useWriting(isNew ? addQuestion : changeQuestion, writing);
  const say = (type: string) => (isType(type) ? t(`question.types.${type}`) : type);
  const fields = [
    { name: "title", label: t("question.title") },
    { name: "type", label: t("question.type"), say },
    { name: "hypothesis", label: t("question.hypothesis") },
    { name: "contributesTo", label: t("question.contributes") },
  ];
  return (
    <WritingForm
      {...{ form, about, fields, back }}
      submit={t(isNew ? "question.add" : "save")}
      refusals={refusalTexts(t)}
    >
      <TextField
        {...form.text("title")}
        label={t("question.title")}
        hint={t("question.titleHint")}
        sees={<WhoSees {...sees} />}
        maxLength={240}
      />
      <PressChoices
        {...form.choices("type")}
        label={t("question.type")}
        hint={t("question.typeHint")}
        options={questionTypes.map((value) => ({ value, label: t(`question.types.${value}`) }))}
      />
      <WordTips>
        <TextAreaField
          {...form.text("hypothesis")}
          label={t("question.hypothesis")}
          hint={t("question.hypothesisHint")}
          optional={common("optional")}
          maxLength={1000}
          rows={2}
        />
      </WordTips>
      <ContributesField
        {...form.text("contributesTo")}
        label={t("question.contributes")}
        hint={t("question.contributesHint")}
        optional={common("optional")}
        maxLength={200}
        goals={goals}
      />
    </WritingForm>
  );
}

function isType(value: string): value is QuestionType {
  return (questionTypes as readonly string[]).includes(value);
}
