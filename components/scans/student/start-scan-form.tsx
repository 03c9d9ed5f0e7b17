"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { InstrumentChoice } from "@/components/scans/instrument-choice";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import type { Option } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { scanRefusalTexts } from "@/lib/scans/labels";
import { startStudentScan } from "@/lib/scans/student/actions";

type Props = {
  studentId: string;
  instruments: readonly Option[];
  name: string;
  closesOn: string;
  submission: string;
};

/** What is asked with, what it is called, and until when people can answer. */
export function StartScanForm({ studentId, instruments, name, closesOn, submission }: Props) {
  const t = useTranslations("studentScanForms");
  const refusals = useTranslations("scanForms");
  const [state, start] = useActionState(startStudentScan, idle);
  const fields = useFields(state);
  return (
    <Form action={start} state={state} label={t("start")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="studentId" value={studentId} />
      <FormNotice state={state} text={scanRefusalTexts(refusals)} />
      <InstrumentChoice label={t("instrument")} instruments={instruments} fields={fields} />
      <TextField label={t("name")} hint={t("nameHint")} maxLength={80} {...fields.text("name", name)} />
      <DateField label={t("closesOn")} hint={t("closesOnHint")} {...fields.text("closesOn", closesOn)} />
      <div className="form-actions">
        <SubmitButton>{t("start")}</SubmitButton>
      </div>
    </Form>
  );
}
