"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Press } from "@/components/ui/press";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { askForTalk, takeBack } from "@/lib/conversations/asking/actions";
import { askingRefusalText } from "@/lib/conversations/asking/labels";
import { longestAbout, longestSuits } from "@/lib/conversations/asking/rules";
import { idle } from "@/lib/platform/action-state";

/** A student asks their coach for a talk: what about and when it would suit, as far as they want to say so. */
export function AskForm({ submission }: { submission: string }) {
  const t = useTranslations("talkRequests");
  const optional = useTranslations("common")("optional");
  const [state, ask] = useActionState(askForTalk, idle);
  const fields = useFields(state);
  return (
    <Form action={ask} state={state} label={t("title")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={askingRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <TextAreaField
        label={t("about")}
        hint={t("aboutHint")}
        optional={optional}
        rows={3}
        maxLength={longestAbout}
        sees={<WhoSees who={t("sees")} />}
        {...fields.text("about")}
      />
      <TextField
        label={t("suits")}
        hint={t("suitsHint")}
        optional={optional}
        maxLength={longestSuits}
        {...fields.text("suits")}
      />
      <div>
        <SubmitButton>{t("do")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Takes back what was asked. */
export function TakeBack({ requestId }: { requestId: string }) {
  const t = useTranslations("talkRequests");
  const text = askingRefusalText((refusal) => t(`refusals.${refusal}`));
  return <Press action={takeBack} fields={{ requestId }} label={t("takeBack")} text={text} />;
}
