"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { layAppraisal, moveAppraisal } from "@/lib/appraisals/actions";
import { appraisalRefusalTexts } from "@/lib/appraisals/labels";
import { idle } from "@/lib/platform/action-state";
import type { Day } from "@/lib/platform/calendar";

/** Lays what was written before the employee, with the day it was discussed. */
export function LayForm({ appraisalId, name, today }: { appraisalId: string; name: string; today: Day }) {
  const t = useTranslations("appraisals");
  const [state, lay] = useActionState(layAppraisal, idle);
  const fields = useFields(state);
  return (
    <Form action={lay} state={state} label={t("prepare.lay")}>
      <input type="hidden" name="appraisalId" value={appraisalId} />
      <FormNotice state={state} text={appraisalRefusalTexts(t)} />
      <DateField
        label={t("prepare.discussedOn")}
        hint={t("prepare.layLead")}
        max={today}
        {...fields.text("discussedOn", today)}
      />
      <div>
        <SubmitButton>{t("prepare.laySave", { name })}</SubmitButton>
      </div>
    </Form>
  );
}

/** Another day. */
export function MoveForm({
  appraisalId,
  plannedOn,
  today,
}: {
  appraisalId: string;
  plannedOn: Day;
  today: Day;
}) {
  const t = useTranslations("appraisals");
  const [state, move] = useActionState(moveAppraisal, idle);
  const fields = useFields(state);
  return (
    <Form action={move} state={state} label={t("prepare.move")}>
      <input type="hidden" name="appraisalId" value={appraisalId} />
      <FormNotice state={state} text={appraisalRefusalTexts(t)} />
      <DateField label={t("prepare.moveDay")} min={today} {...fields.text("plannedOn", plannedOn)} />
      <div>
        <SubmitButton kind="plain">{t("prepare.moveSave")}</SubmitButton>
      </div>
    </Form>
  );
}
