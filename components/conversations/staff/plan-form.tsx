"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { PlanPageView } from "@/components/conversations/staff/plan-page";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { planStaffTalk } from "@/lib/conversations/staff/actions";
import { staffRefusalTexts } from "@/lib/conversations/staff/labels";
import { staffPlaces } from "@/lib/conversations/staff/rules";
import { idle } from "@/lib/platform/action-state";

type Props = {
  view: Pick<PlanPageView, "employee" | "isOwn" | "holders" | "offered" | "today" | "submission">;
  /** When these talks are held in a year. */
  period: string | undefined;
};

/** Which talk, with whom, when and where. Who may hold which is checked when it is sent. */
export function PlanStaffForm({ view, period }: Props) {
  const t = useTranslations("staffTalks");
  const [state, plan] = useActionState(planStaffTalk, idle);
  const fields = useFields(state);
  const [first] = view.holders;
  return (
    <Form action={plan} state={state} label={t("plan.title")}>
      <Submission submission={view.submission} state={state} />
      <input type="hidden" name="employeeId" value={view.employee.id} />
      <FormNotice state={state} text={staffRefusalTexts(t)} />
      <PressChoices
        label={t("plan.kind")}
        hint={period}
        options={view.offered.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        {...fields.choices("kind", view.offered.slice(0, 1))}
      />
      {view.isOwn ? (
        <SelectField
          label={t("plan.holder")}
          options={view.holders}
          {...fields.text("holderId", first?.value)}
        />
      ) : (
        <input type="hidden" name="holderId" value={first?.value ?? ""} />
      )}
      <div className="grid gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,9rem)]">
        <DateField label={t("plan.day")} min={view.today} {...fields.text("plannedDay")} />
        <TextField type="time" step={300} label={t("plan.time")} {...fields.text("plannedTime")} />
      </div>
      <PressChoices
        label={t("plan.place")}
        options={staffPlaces.map((value) => ({ value, label: t(`places.${value}`) }))}
        {...fields.choices("place", ["school"])}
      />
      <div className="form-actions">
        <SubmitButton>{t("plan.do")}</SubmitButton>
      </div>
    </Form>
  );
}
