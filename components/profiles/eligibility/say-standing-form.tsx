"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { StandingFields } from "@/components/profiles/eligibility/standing-fields";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { sayStanding } from "@/lib/profiles/eligibility/actions";
import { refusalTexts } from "@/lib/profiles/labels";
import type { CriterionView } from "@/lib/profiles/queries";

type Props = { assignmentId: string; criterion: CriterionView; today: string };

/** Says of one thing the role asks how it stands for who has it. */
export function SayStandingForm({ assignmentId, criterion, today }: Props) {
  const t = useTranslations("eligibility.form");
  const forms = useTranslations("profileForms");
  const [state, say] = useActionState(sayStanding, idle);
  return (
    <Form action={say} state={state} label={t("sayOf", { words: criterion.words })}>
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <input type="hidden" name="criterionId" value={criterion.id} />
      <FormNotice state={state} text={refusalTexts(forms)} done={t("saved")} />
      <StandingFields
        criterion={criterion}
        fields={useFields(state)}
        nameOf={(part) => part}
        today={today}
        label={t("standing")}
      />
      <div>
        <SubmitButton kind="plain">{forms("save")}</SubmitButton>
      </div>
    </Form>
  );
}
