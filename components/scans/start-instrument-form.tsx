"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { startInstrument } from "@/lib/scans/instruments/actions";
import { scanRefusalTexts } from "@/lib/scans/labels";
import { instrumentKinds } from "@/lib/scans/rules";

/** What a new questionnaire is called and what it is for. */
export function StartInstrumentForm({ submission }: { submission: string }) {
  const t = useTranslations("scanForms");
  const [state, start] = useActionState(startInstrument, idle);
  const fields = useFields(state);
  const options = instrumentKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }));
  return (
    <Form action={start} state={state} label={t("startInstrument")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={scanRefusalTexts(t)} />
      <TextField label={t("instrumentName")} maxLength={80} {...fields.text("name")} />
      <PressChoices
        label={t("kind")}
        hint={t("kindHint")}
        options={options}
        {...fields.choices("kind", ["feedback"])}
      />
      <div className="form-actions">
        <SubmitButton>{t("startInstrument")}</SubmitButton>
      </div>
    </Form>
  );
}
