"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { referralRefusalTexts } from "@/lib/referrals/labels";
import { addStep } from "@/lib/referrals/steps/actions";

type Props = { referralId: string; doers: readonly Option[]; today: string; submission: string };

/** The adviser adds a step: who does what, and by when (W6). */
export function StepForm({ referralId, doers, today, submission }: Props) {
  const t = useTranslations("referralForms");
  const [state, add] = useActionState(addStep, idle);
  const fields = useFields(state);
  return (
    <Form action={add} state={state} label={t("steps.add")}>
      <input type="hidden" name="referralId" value={referralId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} done={t("steps.added")} />
      <SelectField label={t("steps.doer")} options={doers} {...fields.text("doer", "student")} />
      <TextAreaField
        label={t("steps.what")}
        rows={2}
        maxLength={500}
        sees={<WhoSees who={t("steps.whatSees")} why={t("steps.whatSeesWhy")} />}
        {...fields.text("what")}
      />
      <DateField label={t("steps.dueOn")} min={today} {...fields.text("dueOn")} />
      <div>
        <SubmitButton kind="plain">{t("steps.add")}</SubmitButton>
      </div>
    </Form>
  );
}
