"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { LengthAndRoom } from "@/components/conversations/length-and-room";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { planTalk } from "@/lib/conversations/actions";
import { talkRefusalText } from "@/lib/conversations/labels";
import { type Kind, kinds, places } from "@/lib/conversations/rules";
import { idle } from "@/lib/platform/action-state";

/** A moment and room the form opens with. */
export type ProposedMoment = { day: string; time: string; minutes: number; room: string };

type Props = {
  studentId: string;
  today: string;
  /** How long a talk usually takes here, in minutes. */
  usualMinutes: number;
  submission: string;
  /** The moment it opens with; none when left out. */
  proposed?: ProposedMoment | undefined;
  /** The kind it is, on a page of its own where there is nothing else to do. */
  onlyKind?: Kind;
};

/** Plans a talk with a student: when, which kind, where and how long. */
export function PlanForm({ studentId, today, usualMinutes, submission, proposed, onlyKind }: Props) {
  const t = useTranslations("conversations");
  const [state, plan] = useActionState(planTalk, idle);
  const fields = useFields(state);
  return (
    <Form action={plan} state={state} label={t("plan.title")}>
      <input type="hidden" name="studentId" value={studentId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={talkRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <DateField label={t("plan.day")} min={today} {...fields.text("plannedDay", proposed?.day)} />
      <TextField
        type="time"
        step={300}
        label={t("plan.time")}
        {...fields.text("plannedTime", proposed?.time)}
      />
      {onlyKind ? (
        <input type="hidden" name="kind" value={onlyKind} />
      ) : (
        <SelectField
          label={t("plan.kind")}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...fields.text("kind", "progress")}
        />
      )}
      <SelectField
        label={t("plan.place")}
        options={places.map((value) => ({ value, label: t(`places.${value}`) }))}
        {...fields.text("place", "school")}
      />
      <LengthAndRoom fields={fields} minutes={proposed?.minutes ?? usualMinutes} room={proposed?.room} />
      <div>
        <SubmitButton kind={onlyKind ? "go" : "plain"}>{t("plan.do")}</SubmitButton>
      </div>
    </Form>
  );
}
