"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { languageOptions } from "@/lib/platform/words";
import { askOutside } from "@/lib/scans/feedback/actions";
import { scanRefusalTexts } from "@/lib/scans/labels";

/** Adds somebody without an account, who gets a personal link by mail. */
export function AskOutsideForm({ roundId }: { roundId: string }) {
  const t = useTranslations("scanForms");
  const [state, ask] = useActionState(askOutside, idle);
  const fields = useFields(state);
  return (
    <Form action={ask} state={state} label={t("ask.external")}>
      <input type="hidden" name="roundId" value={roundId} />
      <FormNotice state={state} text={scanRefusalTexts(t)} />
      <TextField label={t("outsideName")} maxLength={80} {...fields.text("name")} />
      <TextField label={t("outsideEmail")} type="email" maxLength={200} {...fields.text("email")} />
      <SelectField label={t("outsideLocale")} options={languageOptions} {...fields.text("locale", "nl")} />
      <div>
        <SubmitButton kind="plain">{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}
