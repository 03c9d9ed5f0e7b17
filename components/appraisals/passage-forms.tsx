"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { appraisalRefusalTexts } from "@/lib/appraisals/labels";
import { askPassage, givePassage } from "@/lib/appraisals/passages/actions";
import { longestPassage, longestRequest } from "@/lib/appraisals/passages/rules";
import { idle } from "@/lib/platform/action-state";

/** The leader says what they would like to quote, and why. */
export function AskForm({ appraisalId, submission }: { appraisalId: string; submission: string }) {
  const t = useTranslations("appraisals");
  const [state, ask] = useActionState(askPassage, idle);
  const fields = useFields(state);
  return (
    <Form action={ask} state={state} label={t("passages.more")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="appraisalId" value={appraisalId} />
      <FormNotice state={state} text={appraisalRefusalTexts(t)} />
      <TextAreaField
        label={t("passages.ask")}
        hint={t("passages.askHint")}
        rows={3}
        maxLength={longestRequest}
        {...fields.text("request")}
      />
      <div>
        <SubmitButton kind="plain">{t("passages.askSave")}</SubmitButton>
      </div>
    </Form>
  );
}

/** The employee pastes and edits the exact passage: what they send is all that goes in. */
export function GiveForm({ passageId, passage }: { passageId: string; passage: string }) {
  const t = useTranslations("appraisals");
  const [state, give] = useActionState(givePassage, idle);
  const { defaultValue, ...field } = useFields(state).text("passage", passage);
  return (
    <Form action={give} state={state} label={t("passages.give")}>
      <input type="hidden" name="passageId" value={passageId} />
      <FormNotice state={state} text={appraisalRefusalTexts(t)} />
      <TextAreaField
        label={t("passages.give")}
        hint={t("passages.giveHint")}
        rows={4}
        maxLength={longestPassage}
        id={`passage-${passageId}`}
        {...field}
        defaultValue={defaultValue}
      />
      <div>
        <SubmitButton>{t("passages.giveSave")}</SubmitButton>
      </div>
    </Form>
  );
}
