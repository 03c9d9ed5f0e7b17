"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { refusalTexts } from "@/lib/plans/personal/labels";
import { addLearning } from "@/lib/plans/personal/learning/actions";
import { longestWhat, mostMinutes } from "@/lib/plans/personal/learning/rules";
import { idle } from "@/lib/platform/action-state";
import type { Day } from "@/lib/platform/calendar";

type Props = {
  today: Day;
  /** Competences to choose from while typing. */
  competences: readonly string[];
  sees: { who: string; why: string };
  submission: string;
};

/** One line about something that was learnt: the day stands there, the rest may stay empty (F5). */
export function LearningForm({ today, competences, sees, submission }: Props) {
  const t = useTranslations("personalPlanForms");
  const optional = useTranslations("common")("optional");
  const [state, add] = useActionState(addLearning, idle);
  const fields = useFields(state);
  return (
    <Form action={add} state={state} label={t("learning.form")}>
      <Submission {...{ submission, state }} />
      <FormNotice state={state} text={refusalTexts(t)} />
      <TextField
        {...fields.text("what")}
        label={t("learning.what")}
        hint={t("learning.whatHint")}
        sees={<WhoSees {...sees} />}
        maxLength={longestWhat}
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(12rem,1fr))] items-start gap-6">
        <DateField {...fields.text("on", today)} label={t("learning.on")} max={today} />
        <TextField
          {...fields.text("minutes")}
          label={t("learning.minutes")}
          {...{ optional }}
          type="number"
          inputMode="numeric"
          min={1}
          max={mostMinutes}
        />
      </div>
      <TextField
        {...fields.text("competence")}
        label={t("learning.competence")}
        {...{ optional }}
        maxLength={240}
        list="learning-competences"
      />
      <datalist id="learning-competences">
        {competences.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <div>
        <SubmitButton kind="plain">{t("learning.add")}</SubmitButton>
      </div>
    </Form>
  );
}
