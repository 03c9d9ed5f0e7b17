"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { WritingForm } from "@/components/plans/writing-form";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { changeAmbition } from "@/lib/plans/actions";
import type { PlanRefusal } from "@/lib/plans/rules";
import { firstState, firstText, oneOf, type Writing } from "@/lib/plans/writing/rules";
import type { ActionState } from "@/lib/platform/action-state";

/** Where the team wants to be this school year. */
export function AmbitionForm({ planId, writing, back }: { planId: string; writing: Writing; back: string }) {
  const t = useTranslations("plans");
  const [state, submit] = useActionState<ActionState<PlanRefusal, unknown>, FormData>(
    changeAmbition,
    firstState(writing),
  );
  const fields = useFields(state);
  return (
    <WritingForm
      action={submit}
      state={state}
      writing={writing}
      about={{ name: "planId", value: planId }}
      fields={[{ name: "ambition", label: t("ambition.label") }]}
      submit={t("form.save")}
      back={back}
    >
      <TextAreaField
        {...fields.text("ambition", oneOf(firstText(writing), "ambition"))}
        label={t("ambition.label")}
        hint={t("ambition.hint")}
        maxLength={2000}
        rows={5}
      />
    </WritingForm>
  );
}
