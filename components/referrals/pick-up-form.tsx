"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { referralRefusalTexts } from "@/lib/referrals/labels";
import { pickUp } from "@/lib/referrals/pickups/actions";

type Props = { studentId: string; today: string; submission: string };

/** The other way: a coach does something themselves first, with a day and a budget of time (W4). */
export function PickUpForm({ studentId, today, submission }: Props) {
  const t = useTranslations("referralForms");
  const [state, take] = useActionState(pickUp, idle);
  const fields = useFields(state);
  return (
    <Form action={take} state={state} label={t("pickUp.save")}>
      <input type="hidden" name="studentId" value={studentId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} />
      <TextAreaField
        label={t("pickUp.plan")}
        rows={3}
        maxLength={2000}
        sees={<WhoSees who={t("pickUp.sees")} why={t("pickUp.seesWhy")} />}
        {...fields.text("plan")}
      />
      <DateField label={t("pickUp.until")} min={today} {...fields.text("until")} />
      <TextField
        label={t("pickUp.minutes")}
        type="number"
        inputMode="numeric"
        min={5}
        max={600}
        {...fields.text("minutes")}
      />
      <div>
        <SubmitButton kind="plain">{t("pickUp.save")}</SubmitButton>
      </div>
    </Form>
  );
}
