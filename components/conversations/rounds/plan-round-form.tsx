"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { listOf } from "@/components/conversations/typed";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { roundRefusalText } from "@/lib/conversations/rounds/labels";
import { planRound } from "@/lib/conversations/rounds/actions";
import { idle } from "@/lib/platform/action-state";

/** A student with the moment that is proposed; null when there is none left. */
export type PlaceToPlan = { id: string; name: string; slot: Option | null };

type Props = {
  period: { from: string; until: string };
  places: readonly PlaceToPlan[];
  /** Moments that nobody was given, to choose instead. */
  free: readonly Option[];
  submission: string;
};

/** The proposal, to change and then to plan at once. */
export function PlanRoundForm({ period, places, free, submission }: Props) {
  const t = useTranslations("talkRounds");
  const [state, plan] = useActionState(planRound, idle);
  const typed = state.status === "refused" || state.status === "invalid" ? state.typed : null;
  return (
    <Form action={plan} state={state} label={t("new.plan")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={roundRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <input type="hidden" name="from" value={period.from} />
      <input type="hidden" name="until" value={period.until} />
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,16rem),1fr))] gap-3">
        {places.map(({ id, name, slot }, at) => (
          <div key={id}>
            <input type="hidden" name="student" value={id} />
            <SelectField
              id={`slot-${at}`}
              name="slot"
              label={name}
              empty={t("new.notNow")}
              options={slot ? [slot, ...free] : free}
              defaultValue={typed ? listOf(typed, "slot")[at] : (slot?.value ?? "")}
            />
          </div>
        ))}
      </div>
      <div className="form-actions" data-sticky="yes">
        <SubmitButton>{t("new.planDo")}</SubmitButton>
      </div>
    </Form>
  );
}
