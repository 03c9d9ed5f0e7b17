"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import type { Option } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField, TextField } from "@/components/ui/text-field";
import { TickField } from "@/components/ui/tick-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { referralRefusalTexts } from "@/lib/referrals/labels";
import { pickUp } from "@/lib/referrals/pickups/actions";

type Props = {
  studentId: string;
  today: string;
  submission: string;
  aims: readonly Option[];
  /** Who is not the coach can tell them, and does unless they say otherwise. */
  by: "coach" | "colleague";
};

/** The other way: somebody does something themselves first, with a day and a budget of time (W4). */
export function PickUpForm({ studentId, today, submission, aims, by }: Props) {
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
        hint={t("pickUp.planHint")}
        rows={3}
        maxLength={1500}
        sees={<WhoSees who={t(`pickUp.sees.${by}`)} why={t(`pickUp.seesWhy.${by}`)} />}
        {...fields.text("plan")}
      />
      <PressChoices id="pick-up-aim" label={t("aim")} options={aims} {...fields.choices("aim")} />
      <DateField label={t("pickUp.until")} min={today} {...fields.text("until")} />
      <TextField
        label={t("pickUp.minutes")}
        type="number"
        inputMode="numeric"
        min={5}
        max={600}
        {...fields.text("minutes")}
      />
      {by === "colleague" ? (
        <TickField label={t("pickUp.tellsCoach")} {...fields.tick("tellsCoach", true)} />
      ) : null}
      <div>
        <SubmitButton kind="plain">{t("pickUp.save")}</SubmitButton>
      </div>
    </Form>
  );
}
