"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { roundRefusalText } from "@/lib/conversations/rounds/labels";
import { openRound } from "@/lib/conversations/rounds/actions";
import { idle } from "@/lib/platform/action-state";

type Props = {
  period: { from: string; until: string };
  studentIds: readonly string[];
  today: string;
  /** The last day to choose that is usual here. */
  chooseBy: string;
  submission: string;
};

/** Lets students choose from the moments there are, until a day. */
export function OpenRoundForm({ period, studentIds, today, chooseBy, submission }: Props) {
  const t = useTranslations("talkRounds");
  const [state, open] = useActionState(openRound, idle);
  const fields = useFields(state);
  return (
    <Form action={open} state={state} label={t("new.choose")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={roundRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <input type="hidden" name="from" value={period.from} />
      <input type="hidden" name="until" value={period.until} />
      {studentIds.map((id) => (
        <input key={id} type="hidden" name="student" value={id} />
      ))}
      <DateField
        label={t("new.chooseBy")}
        hint={t("new.chooseByHint")}
        min={today}
        max={period.until}
        {...fields.text("chooseBy", chooseBy)}
      />
      <div>
        <SubmitButton kind="plain">{t("new.chooseDo")}</SubmitButton>
      </div>
    </Form>
  );
}
