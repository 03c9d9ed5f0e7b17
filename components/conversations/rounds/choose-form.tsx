"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { chooseSlot } from "@/lib/conversations/rounds/choices/actions";
import { roundRefusalText } from "@/lib/conversations/rounds/labels";
import { idle } from "@/lib/platform/action-state";

type Props = { roundId: string; slots: readonly Option[]; isChange: boolean };

/** One of the moments that are free; whoever is first has it. */
export function ChooseForm({ roundId, slots, isChange }: Props) {
  const t = useTranslations("talkRounds");
  const [state, choose] = useActionState(chooseSlot, idle);
  const fields = useFields(state);
  return (
    <Form action={choose} state={state} label={t("choose.title")}>
      <FormNotice state={state} text={roundRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <input type="hidden" name="roundId" value={roundId} />
      <SelectField
        label={t("choose.label")}
        hint={t("choose.hint")}
        options={slots}
        {...fields.text("slotId", slots[0]?.value)}
      />
      <div>
        <SubmitButton kind={isChange ? "plain" : "go"}>{t("choose.do")}</SubmitButton>
      </div>
    </Form>
  );
}
