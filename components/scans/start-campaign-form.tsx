"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { InstrumentChoice } from "@/components/scans/instrument-choice";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { startCampaign } from "@/lib/scans/campaigns/actions";
import { scanRefusalTexts } from "@/lib/scans/labels";

type Props = {
  instruments: readonly Option[];
  teams: readonly Option[];
  roles: readonly Option[];
  name: string;
  closesOn: string;
  submission: string;
};

/** What is asked with, for whom, and until when. */
export function StartCampaignForm({ instruments, teams, roles, name, closesOn, submission }: Props) {
  const t = useTranslations("scanForms");
  const [state, start] = useActionState(startCampaign, idle);
  const fields = useFields(state);
  return (
    <Form action={start} state={state} label={t("startCampaign")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={scanRefusalTexts(t)} />
      <InstrumentChoice label={t("instrument")} instruments={instruments} fields={fields} />
      <SelectField label={t("audience")} empty={t("everybody")} options={teams} {...fields.text("teamId")} />
      {roles.length > 0 ? (
        <SelectField label={t("role")} empty={t("everyRole")} options={roles} {...fields.text("roleId")} />
      ) : null}
      <TextField label={t("roundName")} maxLength={80} {...fields.text("name", name)} />
      <DateField label={t("closesOn")} {...fields.text("closesOn", closesOn)} />
      <div className="form-actions">
        <SubmitButton>{t("startCampaign")}</SubmitButton>
      </div>
    </Form>
  );
}
