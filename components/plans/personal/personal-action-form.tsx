"use client";

import { useTranslations } from "next-intl";
import { useFundingName } from "@/components/plans/funding";
import { ActionFields } from "@/components/plans/personal/action-fields";
import { useWriting } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { optionOf, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { refusalTexts } from "@/lib/plans/personal/labels";
import { addAction, changeAction } from "@/lib/plans/personal/questions/actions";
import { contexts, responsibles } from "@/lib/plans/personal/rules";
import { careerCompetences, type Owner } from "@/lib/plans/rules";
import type { Writing } from "@/lib/plans/writing/rules";

type Named = { readonly id: string; readonly name: string };

export type ActionFormProps = {
  /** The action that is changed, or the school year that gets a new one. */
  about: { name: "actionId" | "schoolYear"; value: string };
  /** Under which questions a new action can stand; none when an action is changed. */
  questions: readonly Named[] | null;
  colleagues: readonly Owner[];
  competences: readonly string[];
  /** Who pays here, besides what the product knows. */
  sources: readonly string[];
  writing: Writing;
  back: string;
  sees: { who: string; why: string };
};

/** An action: what, where, by when, how it will be noticed, what it takes and who carries it too (F1, F4, F12, Z9). */
export function PersonalActionForm(props: ActionFormProps) {
  const { about, questions, colleagues, writing, back } = props;
  const t = useTranslations("personalPlanForms");
  const isNew = about.name === "schoolYear";
  const form = useWriting(isNew ? addAction : changeAction, writing);
  const named = (["what", "dueOn", "successSign", "needs", "competence"] as const).map((name) => {
    return { name, label: t(`action.${name}`) };
  });
  const chosen = [
    {
      name: "context",
      label: t("action.context"),
      say: saying(contexts, (one) => t(`action.contexts.${one}`)),
    },
    {
      name: "careerCompetence",
      label: t("action.careerCompetence"),
      say: saying(careerCompetences, (one) => t(`action.careerCompetences.${one}`)),
    },
    {
      name: "responsible",
      label: t("action.responsible"),
      say: saying(responsibles, (one) => t(`action.responsibles.${one}`)),
    },
  ];
  const funding = { name: "funding", label: useTranslations("funding")("label"), say: useFundingName() };
  const carriers = {
    name: "carriers",
    label: t("action.carriers"),
    say: (id: string) => colleagues.find((colleague) => colleague.id === id)?.name ?? id,
  };
  return (
    <WritingForm
      {...{ form, about, back }}
      fields={[...named, ...chosen, funding, carriers]}
      submit={t(isNew ? "action.add" : "save")}
      refusals={refusalTexts(t)}
    >
      {questions && questions.length > 0 ? (
        <SelectField
          {...form.text("questionId")}
          label={t("action.questionId")}
          empty={t("action.anotherQuestion")}
          options={questions.map(optionOf)}
        />
      ) : null}
      {questions ? (
        <TextField
          {...form.text("newQuestion")}
          label={t("action.newQuestion")}
          hint={t(questions.length > 0 ? "action.newQuestionHint" : "action.firstQuestionHint")}
          maxLength={240}
        />
      ) : null}
      {questions && questions.length > 0 ? (
        <p className="text-small text-soft">{t("action.questionSees")}</p>
      ) : null}
      <ActionFields form={form} {...props} />
    </WritingForm>
  );
}

/** How a choice reads: in its words, and what is no choice of these as it is. */
function saying<One extends string>(ones: readonly One[], say: (one: One) => string) {
  return (value: string) => {
    const one = ones.find((known) => known === value);
    return one === undefined ? value : say(one);
  };
}
