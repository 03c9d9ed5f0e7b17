"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { PressChoices } from "@/components/ui/press-choices";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WritingForm } from "@/components/plans/writing-form";
import { addGoal, changeGoal } from "@/lib/plans/goals/actions";
import { competenceLabel } from "@/lib/plans/labels";
import { type CareerCompetence, careerCompetences, type PlanRefusal } from "@/lib/plans/rules";
import { firstState, firstText, manyOf, oneOf, type Writing } from "@/lib/plans/writing/rules";
import type { ActionState } from "@/lib/platform/action-state";

type Props = {
  /** The goal that is changed, or the plan that gets a new one. */
  about: { name: "goalId" | "planId"; value: string };
  writing: Writing;
  back: string;
};

/** A goal: what the team wants to reach, what goes well, what could be better (F1). */
export function GoalForm({ about, writing, back }: Props) {
  const t = useTranslations("plans");
  const common = useTranslations("common");
  const save = about.name === "goalId" ? changeGoal : addGoal;
  const [state, submit] = useActionState<ActionState<PlanRefusal, unknown>, FormData>(
    save,
    firstState(writing),
  );
  const fields = useFields(state);
  const first = firstText(writing);
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
      action={submit}
      state={state}
      writing={writing}
      about={about}
      fields={named}
      submit={about.name === "goalId" ? t("form.save") : t("goal.add")}
      back={back}
    >
      <TextField
        {...fields.text("title", oneOf(first, "title"))}
        label={t("goal.titleLabel")}
        hint={t("goal.titleHint")}
        maxLength={160}
      />
      <TextAreaField
        {...fields.text("goingWell", oneOf(first, "goingWell"))}
        label={t("goal.goingWellLabel")}
        hint={t("goal.goingWellHint")}
        optional={common("optional")}
        maxLength={1000}
        rows={3}
      />
      <TextAreaField
        {...fields.text("couldImprove", oneOf(first, "couldImprove"))}
        label={t("goal.couldImproveLabel")}
        hint={t("goal.couldImproveHint")}
        optional={common("optional")}
        maxLength={1000}
        rows={3}
      />
      <TextField
        {...fields.text("contributesTo", oneOf(first, "contributesTo"))}
        label={t("goal.contributesLabel")}
        hint={t("goal.contributesHint")}
        optional={common("optional")}
        maxLength={160}
      />
      <PressChoices
        many
        {...fields.choices("competences", manyOf(first, "competences"))}
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
