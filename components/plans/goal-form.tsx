"use client";

import { WordTips } from "@/components/glossary/word-tips";
import { useTranslations } from "next-intl";
import { ContributesField } from "@/components/plans/contributes-field";
import { useWriting } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { PressChoices } from "@/components/ui/press-choices";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { addGoal, changeGoal } from "@/lib/plans/goals/actions";
import { competenceLabel } from "@/lib/plans/labels";
import { type CareerCompetence, careerCompetences } from "@/lib/plans/rules";
import type { Writing } from "@/lib/plans/writing/rules";

type Props = {
  /** The goal that is changed, or the plan that gets a new one. */
  about: { name: "goalId" | "planId"; value: string };
  /** Goals of the institution, to choose from while typing. */
  goals: readonly string[];
  writing: Writing;
  back: string;
};

/** A goal: what the team wants to reach, what goes well, what could be better (F1). */
export function GoalForm({ about, goals, writing, back }: Props) {
  const t = useTranslations("plans");
  const common = useTranslations("common");
  const form = useWriting(about.name === "goalId" ? changeGoal : addGoal, writing);
  const say = (code: string) => (isCompetence(code) ? t(competenceLabel[code]) : code);
  const named = [
    { name: "title", label: t("goal.titleLabel") },
    { name: "goingWell", label: t("goal.goingWellLabel") },
    { name: "couldImprove", label: t("goal.couldImproveLabel") },
    { name: "contributesTo", label: t("goal.contributesLabel") },
    { name: "competences", label: t("competence.label"), say },
  ];

  return (
    <WritingForm
      form={form}
      about={about}
      fields={named}
      submit={about.name === "goalId" ? t("form.save") : t("goal.add")}
      back={back}
    >
      <TextField
        {...form.text("title")}
        label={t("goal.titleLabel")}
        hint={t("goal.titleHint")}
        maxLength={160}
      />
      <WordTips>
        <TextAreaField
          {...form.text("goingWell")}
          label={t("goal.goingWellLabel")}
          hint={t("goal.goingWellHint")}
          optional={common("optional")}
          maxLength={1000}
          rows={3}
        />
      </WordTips>
      <WordTips>
        <TextAreaField
          {...form.text("couldImprove")}
          label={t("goal.couldImproveLabel")}
          hint={t("goal.couldImproveHint")}
          optional={common("optional")}
          maxLength={1000}
          rows={3}
        />
      </WordTips>
      <ContributesField
        {...form.text("contributesTo")}
        label={t("goal.contributesLabel")}
        hint={t("goal.contributesHint")}
        optional={common("optional")}
        maxLength={160}
        goals={goals}
      />
      <PressChoices
        many
        {...form.choices("competences")}
        label={t("competence.label")}
        optional={common("optional")}
        options={careerCompetences.map((value) => ({ value, label: t(competenceLabel[value]) }))}
      />
    </WritingForm>
  );
}

function isCompetence(code: string): code is CareerCompetence {
  return (careerCompetences as readonly string[]).includes(code);
}
