"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Press } from "@/components/ui/press";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { cancelVisit, moveVisit, takeOverVisit } from "@/lib/visits/actions";
import { visitRefusalTexts } from "@/lib/visits/labels";
import { cancellationReasons } from "@/lib/visits/rules";

type MoveProps = {
  visitId: string;
  day: string;
  time: string;
  lesson: string;
  place: string;
  today: string;
  label: string;
};

/** Gives a visit its day, or another one; lesson and place can go along. */
export function MoveVisitForm({ visitId, day, time, lesson, place, today, label }: MoveProps) {
  const t = useTranslations("visits");
  const optional = useTranslations("common")("optional");
  const [state, move] = useActionState(moveVisit, idle);
  const fields = useFields(state);
  return (
    <Form action={move} state={state} label={label}>
      <input type="hidden" name="visitId" value={visitId} />
      <FormNotice state={state} text={visitRefusalTexts(t)} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,10.5rem),1fr))] gap-3">
        <DateField label={t("form.day")} min={today} {...fields.text("plannedDay", day)} />
        <TextField type="time" step={300} label={t("form.time")} {...fields.text("plannedTime", time)} />
      </div>
      <TextField label={t("form.lesson")} maxLength={120} {...fields.text("lesson", lesson)} />
      <TextField
        label={t("form.place")}
        maxLength={80}
        optional={optional}
        {...fields.text("place", place)}
      />
      <div>
        <SubmitButton>{t("visit.move")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Calls a visit off, with the reason as a choice. */
export function CancelVisitForm({ visitId, isPeer }: { visitId: string; isPeer: boolean }) {
  const t = useTranslations("visits");
  const [state, cancel] = useActionState(cancelVisit, idle);
  const fields = useFields(state);
  return (
    <Form action={cancel} state={state} label={t("visit.cancelTitle")}>
      <input type="hidden" name="visitId" value={visitId} />
      <FormNotice state={state} text={visitRefusalTexts(t)} />
      <PressChoices
        label={t("visit.cancelReason")}
        options={cancellationReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        {...fields.choices("reason")}
        sees={<WhoSees who={t(isPeer ? "form.seesPeer" : "visit.cancelSees")} />}
      />
      <div>
        <SubmitButton kind="grave">{t("visit.cancelDo")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Puts a visit of an earlier leader in the reader's name. */
export function TakeOver({ visitId }: { visitId: string }) {
  const t = useTranslations("visits");
  return (
    <Press
      action={takeOverVisit}
      fields={{ visitId }}
      kind="go"
      label={t("visit.takeOver")}
      text={visitRefusalTexts(t)}
    />
  );
}
