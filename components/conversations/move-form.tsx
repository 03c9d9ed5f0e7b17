"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { LengthAndRoom } from "@/components/conversations/length-and-room";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { moveTalk } from "@/lib/conversations/actions";
import { talkRefusalText } from "@/lib/conversations/labels";
import { idle } from "@/lib/platform/action-state";

type Props = {
  talkId: string;
  /** As it is planned now. */
  planned: { day: string; time: string; minutes: number; room: string };
  today: string;
};

/** Changes when a talk is planned, how long and in which room. */
export function MoveForm({ talkId, planned, today }: Props) {
  const t = useTranslations("conversations");
  const [state, move] = useActionState(moveTalk, idle);
  const fields = useFields(state);
  return (
    <Form action={move} state={state} label={t("plan.moveTo")}>
      <input type="hidden" name="talkId" value={talkId} />
      <FormNotice state={state} text={talkRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,10.5rem),1fr))] gap-3">
        <DateField label={t("plan.day")} min={today} {...fields.text("plannedDay", planned.day)} />
        <TextField
          type="time"
          step={300}
          label={t("plan.time")}
          {...fields.text("plannedTime", planned.time)}
        />
        <LengthAndRoom fields={fields} minutes={planned.minutes} room={planned.room} />
      </div>
      <div>
        <SubmitButton kind="plain">{t("plan.move")}</SubmitButton>
      </div>
    </Form>
  );
}
