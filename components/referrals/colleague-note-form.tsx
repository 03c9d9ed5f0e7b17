"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { passNote } from "@/lib/referrals/colleagues/actions";
import { referralRefusalTexts } from "@/lib/referrals/labels";

type Props = {
  studentId: string;
  /** The student's first name. */
  name: string;
  readers: readonly Option[];
  purposes: readonly Option[];
  today: string;
  submission: string;
};

/** One thing for one colleague, until a day; the student reads it too (W3). */
export function ColleagueNoteForm({ studentId, name, readers, purposes, today, submission }: Props) {
  const t = useTranslations("referralForms");
  const [state, pass] = useActionState(passNote, idle);
  const fields = useFields(state);
  return (
    <Form action={pass} state={state} label={t("told.save")}>
      <input type="hidden" name="studentId" value={studentId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} />
      <SelectField
        label={t("told.reader")}
        empty={t("told.readerEmpty")}
        options={readers}
        {...fields.text("readerId")}
      />
      <PressChoices label={t("told.purpose")} options={purposes} {...fields.choices("purpose")} />
      <TextAreaField
        label={t("told.note")}
        hint={t("told.noteHint")}
        rows={4}
        maxLength={1000}
        sees={<WhoSees who={t("told.sees", { name })} why={t("told.seesWhy", { name })} />}
        {...fields.text("note")}
      />
      <DateField label={t("told.until")} min={today} {...fields.text("until")} />
      <div className="form-actions">
        <SubmitButton>{t("told.save")}</SubmitButton>
      </div>
    </Form>
  );
}
