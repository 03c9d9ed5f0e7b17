"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { optionOf, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { TickField } from "@/components/ui/tick-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { refusalTexts } from "@/lib/plans/personal/labels";
import { addLearning } from "@/lib/plans/personal/learning/actions";
import { learningKinds, longestWhat, mostMinutes } from "@/lib/plans/personal/learning/rules";
import { idle } from "@/lib/platform/action-state";
import type { Day } from "@/lib/platform/calendar";

type Props = {
  today: Day;
  /** Competences to choose from while typing. */
  competences: readonly string[];
  sees: { who: string; why: string };
  submission: string;
  /** Where hours are kept: how it was learnt and for which action of the own plan are asked as well (F14). */
  actions?: readonly { id: string; name: string }[];
};

/** One line about something that was learnt: the day stands there, the rest may stay empty (F5). */
export function LearningForm({ today, competences, sees, submission, actions }: Props) {
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
      {actions ? <HoursFields {...{ fields, actions }} /> : null}
      <div>
        <SubmitButton kind="plain">{t("learning.add")}</SubmitButton>
      </div>
    </Form>
  );
}

type HoursProps = { fields: ReturnType<typeof useFields>; actions: NonNullable<Props["actions"]> };

function HoursFields({ fields, actions }: HoursProps) {
  const t = useTranslations("personalPlanForms.learning");
  const kinds = useTranslations("hours.kinds");
  const optional = useTranslations("common")("optional");
  return (
    <>
      <SelectField
        {...fields.text("kind", "on-the-job")}
        label={t("kind")}
        options={learningKinds.map((value) => ({ value, label: kinds(value) }))}
      />
      {actions.length > 0 ? (
        <SelectField
          {...fields.text("actionId")}
          label={t("action")}
          {...{ optional }}
          empty={t("noAction")}
          options={actions.map(optionOf)}
        />
      ) : null}
      <TickField
        name="isLob"
        label={t("isLob")}
        defaultChecked={fields.text("isLob").defaultValue === "yes"}
      />
    </>
  );
}
