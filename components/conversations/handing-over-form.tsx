"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CoachChoice } from "@/components/conversations/coach-form";
import { NoteFields } from "@/components/conversations/note-fields";
import { Autosave, type AutosaveProps } from "@/components/ui/autosave";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { handOverWithNote } from "@/lib/conversations/handover/actions";
import { coachRefusalText } from "@/lib/organisation/students/labels";
import { idle } from "@/lib/platform/action-state";

type Props = {
  studentId: string;
  /** The student's first name. */
  student: string;
  coaches: readonly Option[];
  /** What was typed before and not sent. */
  typed: { coachId: string; note: string; isNothing: boolean };
  backHref: string;
  autosave: AutosaveProps;
};

/** A coach hands a student over and says in the same form what the next one should know (O14, O15). */
export function HandingOverForm({ studentId, student, coaches, typed, backHref, autosave }: Props) {
  const t = useTranslations("conversations.handover");
  const coach = useTranslations("conversations.coach");
  const [state, handOver] = useActionState(handOverWithNote, idle);
  const fields = useFields(state);
  return (
    <Form action={handOver} state={state} label={t("handOverTitle", { student })}>
      <input type="hidden" name="studentId" value={studentId} />
      <FormNotice state={state} text={coachRefusalText((refusal) => coach(`refusals.${refusal}`))} />
      <CoachChoice studentId={studentId} coaches={coaches} choice={fields.text("coachId", typed.coachId)} />
      <NoteFields
        fields={fields}
        note={typed.note}
        isNothing={typed.isNothing}
        words={{ label: t("nextLabel"), hint: t("noteHint", { student }), nothing: t("nothing") }}
        sees={<WhoSees who={t("nextSees", { student })} why={t("writerSeesWhy", { student })} />}
      />
      <div className="form-actions" data-sticky="yes">
        <span className="mr-auto">
          <Autosave {...autosave} />
        </span>
        <LinkButton href={backHref}>{t("later")}</LinkButton>
        <SubmitButton>{coach("handOverDo")}</SubmitButton>
      </div>
    </Form>
  );
}
