"use client";

import { useTranslations } from "next-intl";
import { useWriting, type WritingState } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { PressChoices } from "@/components/ui/press-choices";
import type { Option } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField } from "@/components/ui/text-field";
import { reviewPlan } from "@/lib/plans/actions";
import { decisionLabel, outcomeLabel, sourceLabel } from "@/lib/plans/labels";
import { developmentSources } from "@/lib/plans/reviews/rules";
import { outcomes } from "@/lib/plans/rules";
import type { Writing } from "@/lib/plans/writing/rules";

export type GoalToReview = {
  readonly id: string;
  readonly title: string;
  /** How far its actions are, in words. */
  readonly stand: string;
};

type Props = {
  planId: string;
  goals: readonly GoalToReview[];
  /** The figures about students to look at, with what they are now. */
  measures: readonly Option[];
  writing: Writing;
  back: string;
};

/** What the team found when it held its plan to the light, goal by goal, and how it goes on (G6, G8, G9). */
export function ReviewForm({ planId, goals, measures, writing, back }: Props) {
  const t = useTranslations("plans");
  const common = useTranslations("common");
  const form = useWriting(reviewPlan, writing);
  const long = (
    name: "findings" | "developments" | "studentEffect",
    text: "findings" | "developments" | "effect",
  ) => (
    <TextAreaField
      {...form.text(name)}
      label={t(`review.${text}Label`)}
      hint={t(`review.${text}Hint`)}
      maxLength={4000}
    />
  );
  return (
    <WritingForm
      form={form}
      about={{ name: "planId", value: planId }}
      fields={[]}
      submit={t("review.submit")}
      back={back}
    >
      <DateField {...form.text("heldOn")} label={t("review.dateLabel")} />
      {goals.map((goal, index) => (
        <GoalFields key={goal.id} {...{ goal, form }} number={index + 1} />
      ))}
      {long("findings", "findings")}
      {long("developments", "developments")}
      <PressChoices
        many
        {...form.choices("sources")}
        label={t("review.source.label")}
        optional={common("optional")}
        options={developmentSources.map((value) => ({ value, label: t(sourceLabel[value]) }))}
      />
      <PressChoices
        {...form.choices("measure")}
        label={t("review.measure.label")}
        hint={t("review.measure.hint")}
        options={measures}
      />
      {long("studentEffect", "effect")}
      <PressChoices
        {...form.choices("outcome")}
        label={t("outcome.label")}
        options={outcomes.map((value) => ({ value, label: t(outcomeLabel[value]) }))}
      />
    </WritingForm>
  );
}

function GoalFields({ goal, number, form }: { goal: GoalToReview; number: number; form: WritingState }) {
  const t = useTranslations("plans");
  const common = useTranslations("common");
  return (
    <section className="grid gap-4 border-l-4 border-line pl-4" aria-labelledby={`goal-${goal.id}`}>
      <div>
        <h2 id={`goal-${goal.id}`} className="text-goal">
          {t("review.goalTitle", { number, title: goal.title })}
        </h2>
        <p className="text-small text-soft">{goal.stand}</p>
      </div>
      <TextAreaField
        {...form.text(`reached-${goal.id}`)}
        label={t("review.reachedLabel", { number })}
        optional={common("optional")}
        maxLength={1000}
        rows={2}
      />
      <PressChoices
        {...form.choices(`decision-${goal.id}`)}
        label={t("review.decision.label", { number })}
        options={outcomes.map((value) => ({ value, label: t(decisionLabel[value]) }))}
      />
    </section>
  );
}
