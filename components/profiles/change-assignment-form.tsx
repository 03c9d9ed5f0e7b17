"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Meanwhile } from "@/components/profiles/meanwhile";
import { TermsFields } from "@/components/profiles/terms-fields";
import { useEdition } from "@/components/profiles/use-edition";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { changeAssignment } from "@/lib/profiles/assignments/actions";
import { refusalTexts } from "@/lib/profiles/labels";

type Assignment = { id: string; version: number; hours: string; startsOn: string; endsOn: string };

/** Other hours or days for a role somebody holds. */
export function ChangeAssignmentForm({ assignment }: { assignment: Assignment }) {
  const t = useTranslations("profileForms");
  const [state, change] = useActionState(changeAssignment, idle);
  const { version, meanwhile } = useEdition(state, assignment.version);
  return (
    <Form action={change} state={state} label={t("changeAssignment")}>
      <input type="hidden" name="assignmentId" value={assignment.id} />
      <input type="hidden" name="version" value={version} />
      <FormNotice state={state} text={refusalTexts(t)} />
      <Meanwhile
        text={meanwhile}
        fields={{
          hours: { label: t("hours") },
          startsOn: { label: t("startsOn") },
          endsOn: { label: t("endsOn") },
        }}
      />
      <TermsFields fields={useFields(state)} terms={assignment} />
      <div className="form-actions">
        <SubmitButton>{t("changeAssignment")}</SubmitButton>
      </div>
    </Form>
  );
}
