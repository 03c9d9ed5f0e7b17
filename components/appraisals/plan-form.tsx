"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { LinkButton } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { planAppraisal } from "@/lib/appraisals/actions";
import { appraisalRefusalTexts } from "@/lib/appraisals/labels";
import type { Day } from "@/lib/platform/calendar";
import { idle } from "@/lib/platform/action-state";

type Props = { employees: readonly Option[]; first: Day; submission: string; back: string };

/** With whom, and on which day; the invitation follows from the institution's own words. */
export function PlanForm({ employees, first, submission, back }: Props) {
  const t = useTranslations("appraisals");
  const common = useTranslations("common");
  const [state, plan] = useActionState(planAppraisal, idle);
  const fields = useFields(state);
  return (
    <Form action={plan} state={state} label={t("plan.title")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={appraisalRefusalTexts(t)} />
      <SelectField
        label={t("plan.who")}
        hint={t("plan.whoHint")}
        empty={common("choose")}
        options={employees}
        {...fields.text("employeeId")}
      />
      <DateField label={t("plan.day")} min={first} {...fields.text("plannedOn")} />
      <div className="form-actions">
        <LinkButton kind="quiet" href={back}>
          {common("cancel")}
        </LinkButton>
        <SubmitButton>{t("plan.save")}</SubmitButton>
      </div>
    </Form>
  );
}
