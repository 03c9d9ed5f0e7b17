"use client";

import { useTranslations } from "next-intl";
import { useWriting } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { PressChoices } from "@/components/ui/press-choices";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField } from "@/components/ui/text-field";
import { reviewPlan } from "@/lib/plans/actions";
import { outcomeLabel } from "@/lib/plans/labels";
import { outcomes } from "@/lib/plans/rules";
import type { Writing } from "@/lib/plans/writing/rules";

const texts = ["findings", "developments", "effect"] as const;
const nameOf = (text: (typeof texts)[number]) => (text === "effect" ? "studentEffect" : text);

/** What the team found when it held its plan to the light, and how it goes on (G6, G8, G9). */
export function ReviewForm({ planId, writing, back }: { planId: string; writing: Writing; back: string }) {
  const t = useTranslations("plans");
  const form = useWriting(reviewPlan, writing);
  return (
    <WritingForm
      form={form}
      about={{ name: "planId", value: planId }}
      fields={[]}
      submit={t("review.submit")}
      back={back}
    >
      <DateField {...form.text("heldOn")} label={t("review.dateLabel")} />
      {texts.map((text) => (
        <TextAreaField
          key={text}
          {...form.text(nameOf(text))}
          label={t(`review.${text}Label`)}
          hint={t(`review.${text}Hint`)}
          maxLength={4000}
        />
      ))}
      <PressChoices
        {...form.choices("outcome")}
        label={t("outcome.label")}
        options={outcomes.map((value) => ({ value, label: t(outcomeLabel[value]) }))}
      />
    </WritingForm>
  );
}
