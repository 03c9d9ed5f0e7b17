"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { reachCriterion } from "@/lib/profiles/eligibility/actions";
import { refusalTexts } from "@/lib/profiles/labels";
import type { CriterionView } from "@/lib/profiles/queries";

type Props = { assignmentId: string; criterion: CriterionView; today: string };

/** What was still to be reached is there, since a day. */
export function ReachForm({ assignmentId, criterion, today }: Props) {
  const t = useTranslations("eligibility.form");
  const forms = useTranslations("profileForms");
  const [state, reach] = useActionState(reachCriterion, idle);
  const fields = useFields(state);
  return (
    <Form action={reach} state={state} label={t("reachOf", { words: criterion.words })}>
      <input type="hidden" name="assignmentId" value={assignmentId} />
      <input type="hidden" name="criterionId" value={criterion.id} />
      <FormNotice state={state} text={refusalTexts(forms)} />
      <div className="flex flex-wrap items-end gap-3">
        <DateField
          id={`reached-${criterion.id}`}
          label={t("reachedSince")}
          {...fields.text("reachedOn", today)}
        />
        <SubmitButton kind="plain">{t("reach")}</SubmitButton>
      </div>
    </Form>
  );
}
