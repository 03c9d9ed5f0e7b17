"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { answerReferral } from "@/lib/referrals/actions";
import { referralRefusalTexts } from "@/lib/referrals/labels";

type Props = { referralId: string; edition: number; unit: string; own: string; submission: string };

/** The student says whether this may leave, with words of their own if they want (W2, M18). */
export function AnswerForm({ referralId, edition, unit, own, submission }: Props) {
  const t = useTranslations("referralForms");
  const optional = useTranslations("common")("optional");
  const [state, answer] = useActionState(answerReferral, idle);
  const fields = useFields(state);
  return (
    <Form action={answer} state={state} label={t("answer.title")}>
      <input type="hidden" name="referralId" value={referralId} />
      <input type="hidden" name="edition" value={edition} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} />
      <TextAreaField
        label={t("answer.own")}
        rows={4}
        maxLength={4000}
        optional={optional}
        sees={<WhoSees who={t("answer.ownSees")} why={t("answer.ownSeesWhy", { unit })} />}
        {...fields.text("own", own)}
      />
      <PressChoices
        label={t("answer.agrees", { unit })}
        options={[
          { value: "yes", label: t("answer.yes") },
          { value: "no", label: t("answer.no") },
        ]}
        {...fields.choices("agrees")}
      />
      <div className="form-actions">
        <SubmitButton>{t("answer.save")}</SubmitButton>
      </div>
    </Form>
  );
}
