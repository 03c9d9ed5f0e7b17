"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { writeHandoverNote } from "@/lib/conversations/handover/actions";
import { idle } from "@/lib/platform/action-state";

/** Says of one student, in one press, that there is nothing to hand over. */
export function NothingForm({ studentId, student }: { studentId: string; student: string }) {
  const t = useTranslations("conversations.handover");
  const [state, write] = useActionState(writeHandoverNote, idle);
  return (
    <Form action={write} state={state} label={`${t("nothingShort")}: ${student}`}>
      <input type="hidden" name="studentId" value={studentId} />
      <input type="hidden" name="version" value="0" />
      <input type="hidden" name="nothing" value="yes" />
      <FormNotice state={state} text={{}} />
      <SubmitButton kind="plain">
        {t("nothingShort")}
        <span className="sr-only">: {student}</span>
      </SubmitButton>
    </Form>
  );
}
