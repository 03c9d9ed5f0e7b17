"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { optionOf, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { workshopRefusals } from "@/lib/plans/workshop/labels";
import { postCard } from "@/lib/plans/workshop/actions";
import { idle } from "@/lib/platform/action-state";

type Props = {
  planId: string;
  submission: string;
  /** Whom somebody can do it with: the people of the team, without the reader. */
  colleagues: readonly { readonly id: string; readonly name: string }[];
};

/** What somebody lays on the table: what they will do, with whom, and by when (G4). */
export function CardForm({ planId, submission, colleagues }: Props) {
  const t = useTranslations("planWorkshop");
  const [state, post] = useActionState(postCard, idle);
  const fields = useFields(state);
  return (
    <Form action={post} state={state} label={t("card.title")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="planId" value={planId} />
      <FormNotice state={state} text={workshopRefusals(t)} done={t("card.posted")} />
      <TextField {...fields.text("what")} label={t("card.what")} hint={t("card.whatHint")} maxLength={240} />
      <SelectField
        {...fields.text("partnerId")}
        label={t("card.partner")}
        empty={t("card.alone")}
        options={colleagues.map(optionOf)}
      />
      <DateField {...fields.text("dueOn")} label={t("card.due")} />
      <WhoSees who={t("sees.who")} why={t("sees.why")} />
      <div className="form-actions">
        <SubmitButton>{t("card.post")}</SubmitButton>
      </div>
    </Form>
  );
}
