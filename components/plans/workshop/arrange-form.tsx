"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { arrangeCard } from "@/lib/plans/workshop/actions";
import { workshopRefusals } from "@/lib/plans/workshop/labels";
import { idle } from "@/lib/platform/action-state";

type Props = { cardId: string; what: string; spot: string; spots: readonly Option[] };

/** Gives a card a place with a list and a button, so that nobody has to drag. */
export function ArrangeForm({ cardId, what, spot, spots }: Props) {
  const t = useTranslations("planWorkshop");
  const [state, arrange] = useActionState(arrangeCard, idle);
  const fields = useFields(state);
  return (
    <Form action={arrange} state={state} label={t("arrange.form", { what })}>
      <input type="hidden" name="cardId" value={cardId} />
      <FormNotice state={state} text={workshopRefusals(t)} />
      <div className="card-arrange">
        <SelectField
          {...fields.text("spot", spot)}
          id={`spot-${cardId}`}
          label={t("arrange.label")}
          options={spots}
        />
        <SubmitButton kind="plain">
          {t("arrange.lay")}
          <span className="sr-only">: {what}</span>
        </SubmitButton>
      </div>
    </Form>
  );
}
