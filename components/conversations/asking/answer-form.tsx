"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { answerRequest } from "@/lib/conversations/asking/actions";
import { askingRefusalText } from "@/lib/conversations/asking/labels";
import { longestAnswer } from "@/lib/conversations/asking/rules";
import { idle } from "@/lib/platform/action-state";

/** The coach says why no talk is needed now. */
export function AnswerForm({ requestId, student }: { requestId: string; student: string }) {
  const t = useTranslations("talkRequests");
  const [state, answer] = useActionState(answerRequest, idle);
  const fields = useFields(state);
  return (
    <Form action={answer} state={state} label={t("ofStudent.notNow")}>
      <input type="hidden" name="requestId" value={requestId} />
      <FormNotice state={state} text={askingRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <TextAreaField
        label={t("ofStudent.answer", { name: student })}
        hint={t("ofStudent.answerHint")}
        rows={3}
        maxLength={longestAnswer}
        sees={<WhoSees who={t("ofStudent.answerSees", { name: student })} />}
        {...fields.text("answer")}
      />
      <div>
        <SubmitButton kind="plain">{t("ofStudent.answerDo")}</SubmitButton>
      </div>
    </Form>
  );
}
