"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { cancellationReasons } from "@/lib/conversations/rules";
import { cancelStaffTalk, moveStaffTalk } from "@/lib/conversations/staff/actions";
import { staffRefusalTexts } from "@/lib/conversations/staff/labels";
import { idle } from "@/lib/platform/action-state";

type Props = { talkId: string; day: string; time: string; today: string };

/** Moves a planned talk to another moment. */
export function MoveStaffForm({ talkId, day, time, today }: Props) {
  const t = useTranslations("staffTalks");
  const [state, move] = useActionState(moveStaffTalk, idle);
  const fields = useFields(state);
  return (
    <Form action={move} state={state} label={t("plan.moveTo")}>
      <input type="hidden" name="talkId" value={talkId} />
      <FormNotice state={state} text={staffRefusalTexts(t)} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,10.5rem),1fr))] gap-3">
        <DateField label={t("plan.day")} min={today} {...fields.text("plannedDay", day)} />
        <TextField type="time" step={300} label={t("plan.time")} {...fields.text("plannedTime", time)} />
      </div>
      <div>
        <SubmitButton kind="plain">{t("plan.move")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Calls a talk off, with the reason why: a choice, so that no story has to be told. */
export function CancelStaffForm({ talkId }: { talkId: string }) {
  const t = useTranslations("staffTalks");
  const [state, cancel] = useActionState(cancelStaffTalk, idle);
  const fields = useFields(state);
  return (
    <Form action={cancel} state={state} label={t("plan.cancelTitle")}>
      <input type="hidden" name="talkId" value={talkId} />
      <FormNotice state={state} text={staffRefusalTexts(t)} />
      <PressChoices
        label={t("plan.reason")}
        options={cancellationReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        {...fields.choices("reason")}
        sees={<WhoSees who={t("plan.reasonSees")} />}
      />
      <div>
        <SubmitButton kind="grave">{t("plan.cancelDo")}</SubmitButton>
      </div>
    </Form>
  );
}
