"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { explainTask } from "@/lib/profiles/clarity/actions";
import { refusalTexts } from "@/lib/profiles/labels";

/** What is meant by a task, to who asked. */
export function ExplainForm({ questionId, name }: { questionId: string; name: string }) {
  const t = useTranslations("clarity.form");
  const refusals = useTranslations("profileForms");
  const [state, explain] = useActionState(explainTask, idle);
  const fields = useFields(state);
  return (
    <Form action={explain} state={state} label={t("answerOf", { name })}>
      <input type="hidden" name="questionId" value={questionId} />
      <FormNotice state={state} text={refusalTexts(refusals)} />
      <TextAreaField
        id={`${useId()}answer`}
        label={t("answer")}
        rows={2}
        maxLength={1000}
        {...fields.text("answer")}
      />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("explain")}</SubmitButton>
      </div>
    </Form>
  );
}
