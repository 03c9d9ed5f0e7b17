"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { endAssignment } from "@/lib/profiles/assignments/actions";
import { refusalTexts } from "@/lib/profiles/labels";

/** The last day of a role somebody holds. */
export function EndAssignmentForm({ assignmentId, today }: { assignmentId: string; today: string }) {
  const t = useTranslations("profileForms");
  const [state, end] = useActionState(endAssignment, idle);
  const fields = useFields(state);
  return (
    <Form action={end} state={state} label={t("endAssignment")}>
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <FormNotice state={state} text={refusalTexts(t)} />
      <DateField id="last-day" label={t("lastDay")} {...fields.text("endsOn", today)} />
      <div>
        <SubmitButton kind="grave">{t("endAssignment")}</SubmitButton>
      </div>
    </Form>
  );
}
