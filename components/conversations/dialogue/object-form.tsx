"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { KeepOnDevice } from "@/components/ui/keep-on-device";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { objectToTalk } from "@/lib/conversations/confirmations/actions";
import { dialogueRefusalTexts } from "@/lib/conversations/dialogue/labels";
import { idle } from "@/lib/platform/action-state";

/** The student says what is not right in what they confirmed on the coach's screen. */
export function ObjectForm({ talkId, submission }: { talkId: string; submission: string }) {
  const t = useTranslations("dialogue");
  const [state, object] = useActionState(objectToTalk, idle);
  const fields = useFields(state);
  return (
    <Form action={object} state={state} label={t("talk.object")}>
      <input type="hidden" name="talkId" value={talkId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={dialogueRefusalTexts(t)} />
      <TextAreaField
        label={t("talk.objectWords")}
        rows={3}
        sees={<WhoSees who={t("talk.objectSees")} />}
        {...fields.text("objection")}
      />
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton kind="plain">{t("talk.objectDo")}</SubmitButton>
        <KeepOnDevice form="objection" subject={talkId} />
      </div>
    </Form>
  );
}
