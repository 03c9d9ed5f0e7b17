"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { keepContact } from "@/lib/conversations/hours/actions";
import { idle } from "@/lib/platform/action-state";

/** How students reach their coach, in the coach's own words. */
export function ContactForm({ words }: { words: string }) {
  const t = useTranslations("talkRounds.hours");
  const [state, keep] = useActionState(keepContact, idle);
  const fields = useFields(state);
  return (
    <Form action={keep} state={state} label={t("contact")}>
      <FormNotice state={state} text={{}} />
      <TextField
        label={t("contactLabel")}
        hint={t("contactHint")}
        maxLength={200}
        sees={<WhoSees who={t("contactSees")} />}
        {...fields.text("words", words)}
      />
      <div>
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
