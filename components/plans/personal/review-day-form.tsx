"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { setReviewDay } from "@/lib/plans/personal/actions";
import { refusalTexts } from "@/lib/plans/personal/labels";
import { type Day, rangeOf, type SchoolYear } from "@/lib/platform/calendar";
import { idle } from "@/lib/platform/action-state";

type Props = { schoolYear: SchoolYear; reviewOn: Day | null; submission: string };

/** Says on which day one looks back. */
export function ReviewDayForm({ schoolYear, reviewOn, submission }: Props) {
  const t = useTranslations("personalPlanForms");
  const [state, save] = useActionState(setReviewDay, idle);
  const fields = useFields(state);
  const { from, to } = rangeOf(schoolYear);
  return (
    <Form action={save} state={state} label={t("lookBack.label")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="schoolYear" value={schoolYear} />
      <FormNotice state={state} text={refusalTexts(t)} />
      <DateField label={t("lookBack.label")} min={from} max={to} {...fields.text("reviewOn", reviewOn)} />
      <div>
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
