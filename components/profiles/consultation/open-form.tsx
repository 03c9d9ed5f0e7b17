"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { openConsultation } from "@/lib/profiles/consultations/actions";
import { refusalTexts } from "@/lib/profiles/labels";
import { optionOf } from "@/components/ui/select-field";

type Props = {
  roleId: string;
  submission: string;
  teams: readonly { readonly id: string; readonly name: string }[];
  chosen: readonly string[];
  endsOn: string;
};

/** Which teams read along, until when, and what to look at (C8). */
export function OpenForm({ roleId, submission, teams, chosen, endsOn }: Props) {
  const t = useTranslations("consultations.form");
  const refusals = useTranslations("profileForms");
  const common = useTranslations("common");
  const [state, open] = useActionState(openConsultation, idle);
  const fields = useFields(state);
  return (
    <Form action={open} state={state} label={t("open")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="roleId" value={roleId} />
      <FormNotice state={state} text={refusalTexts(refusals)} />
      <PressChoices
        many
        label={t("teams")}
        options={teams.map(optionOf)}
        {...fields.choices("teamIds", chosen)}
      />
      <DateField label={t("endsOn")} hint={t("endsOnHint")} {...fields.text("endsOn", endsOn)} />
      <TextAreaField
        label={t("question")}
        hint={t("questionHint")}
        optional={common("optional")}
        rows={2}
        maxLength={600}
        {...fields.text("question")}
      />
      <div className="form-actions">
        <SubmitButton>{t("open")}</SubmitButton>
      </div>
    </Form>
  );
}
