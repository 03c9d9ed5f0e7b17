"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { moveEnd } from "@/lib/profiles/consultations/actions";
import { refusalTexts } from "@/lib/profiles/labels";

/** Another last day for the teams, with the reason they read beside it (C8). */
export function MoveForm({ consultationId, endsOn }: { consultationId: string; endsOn: string }) {
  const t = useTranslations("consultations.form");
  const refusals = useTranslations("profileForms");
  const [state, move] = useActionState(moveEnd, idle);
  const fields = useFields(state);
  return (
    <Form action={move} state={state} label={t("move")}>
      <input type="hidden" name="consultationId" value={consultationId} />
      <FormNotice state={state} text={refusalTexts(refusals)} done={t("moved")} />
      <DateField label={t("moveTo")} {...fields.text("endsOn", endsOn)} />
      <TextAreaField
        label={t("reason")}
        hint={t("reasonHint")}
        rows={2}
        maxLength={600}
        {...fields.text("reason")}
      />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("move")}</SubmitButton>
      </div>
    </Form>
  );
}
