"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { askAboutTask } from "@/lib/profiles/clarity/actions";
import { refusalTexts } from "@/lib/profiles/labels";

type Props = { task: { readonly id: string; readonly what: string }; submission: string };

/** Saying what of one's own task is not clear, to the leader or HR (C10). */
export function AskForm({ task, submission }: Props) {
  const t = useTranslations("clarity.form");
  const refusals = useTranslations("profileForms");
  const [state, ask] = useActionState(askAboutTask, idle);
  const fields = useFields(state);
  return (
    <Form action={ask} state={state} label={t("unclearOf", { task: task.what })}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="taskId" value={task.id} />
      <FormNotice state={state} text={refusalTexts(refusals)} done={t("asked")} />
      <TextAreaField
        id={`${useId()}words`}
        label={t("words")}
        rows={2}
        maxLength={1000}
        sees={<WhoSees who={t("sees")} why={t("seesWhy")} />}
        {...fields.text("words")}
      />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("ask")}</SubmitButton>
      </div>
    </Form>
  );
}
