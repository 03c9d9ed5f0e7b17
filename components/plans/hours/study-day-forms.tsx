"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Press } from "@/components/ui/press";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { noteStudyDay, removeStudyDay } from "@/lib/plans/hours/actions";
import { teamHoursRefusals } from "@/lib/plans/hours/labels";
import { longestTitle } from "@/lib/plans/hours/rules";
import { mostPeople } from "@/lib/plans/trainings/rules";
import { idle } from "@/lib/platform/action-state";
import type { Day } from "@/lib/platform/calendar";

type Props = { teamId: string; today: Day; submission: string };

/** Something the team learnt together: what, when, how long and with how many. */
export function NoteStudyDayForm({ teamId, today, submission }: Props) {
  const t = useTranslations("hours");
  const [state, note] = useActionState(noteStudyDay, idle);
  const fields = useFields(state);
  return (
    <Form action={note} state={state} label={t("team.note")}>
      <Submission {...{ submission, state }} />
      <input type="hidden" name="teamId" value={teamId} />
      <FormNotice state={state} text={teamHoursRefusals(t)} />
      <TextField
        {...fields.text("title")}
        label={t("team.titleLabel")}
        hint={t("team.titleHint")}
        maxLength={longestTitle}
        sees={<WhoSees who={t("team.sees")} why={t("team.seesWhy")} />}
      />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] items-start gap-6">
        <DateField {...fields.text("heldOn", today)} label={t("team.heldOn")} max={today} />
        <TextField {...fields.text("hours")} label={t("team.hoursLabel")} inputMode="decimal" maxLength={8} />
        <TextField
          {...fields.text("people")}
          label={t("team.peopleLabel")}
          type="number"
          inputMode="numeric"
          min={1}
          max={mostPeople}
        />
      </div>
      <div>
        <SubmitButton kind="plain">{t("team.submit")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Takes away what was noted by mistake. */
export function RemoveStudyDay({ studyDayId, title }: { studyDayId: string; title: string }) {
  const t = useTranslations("hours");
  return (
    <Press
      action={removeStudyDay}
      fields={{ studyDayId }}
      label={t("team.remove")}
      about={title}
      kind="quiet"
      text={{}}
    />
  );
}
