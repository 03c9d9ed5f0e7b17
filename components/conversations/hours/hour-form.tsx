"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { addHour } from "@/lib/conversations/hours/actions";
import { longestRoom, talkLengths } from "@/lib/conversations/hours/rules";
import { idle } from "@/lib/platform/action-state";

type Props = { today: string; talkMinutes: number; submission: string };

const days = ["1", "2", "3", "4", "5"] as const;

/** Adds when a coach can be found: every week or once, where, and how long a talk takes. */
export function HourForm({ today, talkMinutes, submission }: Props) {
  const t = useTranslations("talkRounds.hours");
  const optional = useTranslations("common")("optional");
  const [state, add] = useActionState(addHour, idle);
  const fields = useFields(state);
  const refusals = {
    "too-short": t("refusals.too-short"),
    "day-passed": t("refusals.day-passed"),
    "other-year": t("refusals.other-year"),
    overlaps: t("refusals.overlaps"),
    "too-many": t("refusals.too-many"),
  };
  return (
    <Form action={add} state={state} label={t("add")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={refusals} />
      <SelectField
        label={t("repeats")}
        options={[
          ...days.map((value) => ({ value, label: t(`weekdays.${value}`) })),
          { value: "once", label: t("once") },
        ]}
        {...fields.text("repeats", "1")}
      />
      <DateField
        label={t("onDay")}
        hint={t("onDayHint")}
        optional={optional}
        min={today}
        {...fields.text("onDay")}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField type="time" step={300} label={t("startsAt")} {...fields.text("startsAt")} />
        <TextField type="time" step={300} label={t("endsAt")} {...fields.text("endsAt")} />
      </div>
      <TextField
        label={t("room")}
        hint={t("roomHint")}
        optional={optional}
        maxLength={longestRoom}
        {...fields.text("room")}
      />
      <div className="grid grid-cols-2 items-end gap-3">
        <TextField
          type="number"
          inputMode="numeric"
          min={talkLengths.least}
          max={talkLengths.most}
          label={t("talkMinutes")}
          {...fields.text("talkMinutes", String(talkMinutes))}
        />
        <TextField
          type="number"
          inputMode="numeric"
          min={0}
          max={60}
          label={t("pauseMinutes")}
          {...fields.text("pauseMinutes", "0")}
        />
      </div>
      <div>
        <SubmitButton>{t("do")}</SubmitButton>
      </div>
    </Form>
  );
}
