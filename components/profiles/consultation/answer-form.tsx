"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { answerComment } from "@/lib/profiles/consultations/actions";
import { refusalTexts } from "@/lib/profiles/labels";

/** What whoever writes the profile does with a comment, and why (C8). */
export function AnswerForm({ commentId, name, words }: { commentId: string; name: string; words: string }) {
  const t = useTranslations("consultations.form");
  const refusals = useTranslations("profileForms");
  const [state, answer] = useActionState(answerComment, idle);
  const fields = useFields(state);
  return (
    <Form action={answer} state={state} label={t("answerOf", { name })}>
      <input type="hidden" name="commentId" value={commentId} />
      <FormNotice state={state} text={refusalTexts(refusals)} done={t("answered")} />
      <TextAreaField
        id={`${useId()}answer`}
        label={t("answer")}
        hint={t("answerHint")}
        rows={2}
        maxLength={1500}
        {...fields.text("words", words)}
      />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("saveAnswer")}</SubmitButton>
      </div>
    </Form>
  );
}
