"use client";

import { WordTips } from "@/components/glossary/word-tips";
import { useTranslations } from "next-intl";
import { useWriting } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { TextAreaField } from "@/components/ui/text-area-field";
import { changeAmbition } from "@/lib/plans/actions";
import type { Writing } from "@/lib/plans/writing/rules";

/** Where the team wants to be this school year. */
export function AmbitionForm({ planId, writing, back }: { planId: string; writing: Writing; back: string }) {
  const t = useTranslations("plans");
  const form = useWriting(changeAmbition, writing);
  return (
    <WritingForm
      form={form}
      about={{ name: "planId", value: planId }}
      fields={[{ name: "ambition", label: t("ambition.label") }]}
      submit={t("form.save")}
      back={back}
    >
      <WordTips>
        <TextAreaField
          {...form.text("ambition")}
          label={t("ambition.label")}
          hint={t("ambition.hint")}
          maxLength={2000}
          rows={5}
        />
      </WordTips>
    </WritingForm>
  );
}
