"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { refusalWords } from "@/components/plans/plan-words";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import type { Option } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { startPlan } from "@/lib/plans/actions";
import { idle } from "@/lib/platform/action-state";
import { schoolYearLabel, type SchoolYear } from "@/lib/platform/calendar";

type Props = {
  teamId: string;
  schoolYear: SchoolYear;
  submission: string;
  /** Last year's goals, and which of them the team decided to go on with. */
  goals: readonly Option[];
  chosen: readonly string[];
};

/** Begins the plan with goals of last year, chosen one by one (G6). */
export function CarryForm({ teamId, schoolYear, submission, goals, chosen }: Props) {
  const t = useTranslations("plans");
  const [state, start] = useActionState(startPlan, idle);
  const fields = useFields(state);
  const year = schoolYearLabel(schoolYear - 1);
  return (
    <Form action={start} state={state} label={t("start.carryTitle", { year })}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="schoolYear" value={schoolYear} />
      <input type="hidden" name="from" value="last-year" />
      {/* Says that there was something to choose, also when nothing was. */}
      <input type="hidden" name="goals" value="" />
      <FormNotice state={state} text={refusalWords(t)} />
      <PressChoices
        many
        {...fields.choices("goals", chosen)}
        label={t("start.carryTitle", { year })}
        hint={t("start.carryHint")}
        options={goals}
      />
      <div>
        <SubmitButton>{t("start.follow", { year })}</SubmitButton>
      </div>
    </Form>
  );
}
