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
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { giveFeedback } from "@/lib/referrals/handling/actions";
import { referralRefusalTexts } from "@/lib/referrals/labels";

type Props = { referralId: string; outcomes: readonly Option[]; submission: string };

/** What the coach hears back: no more than they need to go on (M18). */
export function FeedbackForm({ referralId, outcomes, submission }: Props) {
  const t = useTranslations("referralForms");
  const [state, give] = useActionState(giveFeedback, idle);
  const fields = useFields(state);
  return (
    <Form action={give} state={state} label={t("feedback.title")}>
      <input type="hidden" name="referralId" value={referralId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} />
      <PressChoices label={t("feedback.outcome")} options={outcomes} {...fields.choices("outcome")} />
      <TextAreaField
        label={t("feedback.words")}
        hint={t("feedback.wordsHint")}
        rows={4}
        maxLength={2000}
        {...fields.text("feedback")}
      />
      <div>
        <SubmitButton kind="plain">{t("feedback.save")}</SubmitButton>
      </div>
    </Form>
  );
}
