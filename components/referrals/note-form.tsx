"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Autosave, type AutosaveProps } from "@/components/ui/autosave";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { referralRefusalTexts } from "@/lib/referrals/labels";
import { addNote } from "@/lib/referrals/notes/actions";

type Props = { referralId: string; note: string; autosave: AutosaveProps; submission: string };

/** What the adviser keeps for themselves. */
export function NoteForm({ referralId, note, autosave, submission }: Props) {
  const t = useTranslations("referralForms");
  const [state, add] = useActionState(addNote, idle);
  const fields = useFields(state);
  return (
    <Form action={add} state={state} label={t("notes.add")}>
      <input type="hidden" name="referralId" value={referralId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={referralRefusalTexts(t)} done={t("notes.added")} />
      <TextAreaField
        label={t("notes.note")}
        rows={4}
        maxLength={4000}
        sees={<WhoSees who={t("notes.sees")} why={t("notes.seesWhy")} />}
        {...fields.text("note", note)}
      />
      <div className="form-actions">
        <span className="mr-auto">
          <Autosave {...autosave} />
        </span>
        <SubmitButton kind="plain">{t("notes.add")}</SubmitButton>
      </div>
    </Form>
  );
}
