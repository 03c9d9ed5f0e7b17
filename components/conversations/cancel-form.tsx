"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { cancelTalk } from "@/lib/conversations/actions";
import { talkRefusalText } from "@/lib/conversations/labels";
import { cancellationReasons } from "@/lib/conversations/rules";
import { idle } from "@/lib/platform/action-state";

/** Calls a talk off, with the reason why: a choice, so that no story has to be told (M5). */
export function CancelForm({ talkId }: { talkId: string }) {
  const t = useTranslations("conversations");
  const [state, cancel] = useActionState(cancelTalk, idle);
  const fields = useFields(state);
  return (
    <Form action={cancel} state={state} label={t("plan.cancelTitle")}>
      <input type="hidden" name="talkId" value={talkId} />
      <FormNotice state={state} text={talkRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <PressChoices
        label={t("plan.reason")}
        options={cancellationReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        {...fields.choices("reason")}
        sees={<WhoSees who={t("plan.reasonSees")} />}
      />
      <div>
        <SubmitButton kind="grave">{t("plan.cancelDo")}</SubmitButton>
      </div>
    </Form>
  );
}
