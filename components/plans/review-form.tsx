"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { WritingForm } from "@/components/plans/writing-form";
import { PressChoices } from "@/components/ui/press-choices";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { reviewPlan } from "@/lib/plans/actions";
import { outcomeLabel } from "@/lib/plans/labels";
import { outcomes, type PlanRefusal } from "@/lib/plans/rules";
import { firstState, firstText, manyOf, oneOf, type Writing } from "@/lib/plans/writing/rules";
import type { ActionState } from "@/lib/platform/action-state";

const texts = ["findings", "developments", "effect"] as const;
const nameOf = (text: (typeof texts)[number]) => (text === "effect" ? "studentEffect" : text);

/** What the team found when it held its plan to the light, and how it goes on (G6, G8, G9). */
export function ReviewForm({ planId, writing, back }: { planId: string; writing: Writing; back: string }) {
  const t = useTranslations("plans");
  const [state, submit] = useActionState<ActionState<PlanRefusal, unknown>, FormData>(
    reviewPlan,
    firstState(writing),
  );
  const fields = useFields(state);
  const first = firstText(writing);
  return (
    <WritingForm
      action={submit}
      state={state}
      writing={writing}
      about={{ name: "planId", value: planId }}
      fields={[]}
      submit={t("review.submit")}
      back={back}
    >
      <DateField {...fields.text("heldOn", oneOf(first, "heldOn"))} label={t("review.dateLabel")} />
      {texts.map((text) => (
        <TextAreaField
          key={text}
          {...fields.text(nameOf(text), oneOf(first, nameOf(text)))}
          label={t(`review.${text}Label`)}
          hint={t(`review.${text}Hint`)}
          maxLength={4000}
        />
      ))}
      <PressChoices
        {...fields.choices("outcome", manyOf(first, "outcome"))}
        label={t("outcome.label")}
        options={outcomes.map((value) => ({ value, label: t(outcomeLabel[value]) }))}
      />
    </WritingForm>
  );
}
