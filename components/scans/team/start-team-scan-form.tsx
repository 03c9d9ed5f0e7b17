"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { InstrumentChoice } from "@/components/scans/instrument-choice";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import type { Option } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { startTeamScan } from "@/lib/scans/team/actions";
import { startRefusalTexts } from "@/lib/scans/team/labels";

type Props = {
  instruments: readonly Option[];
  teams: readonly { readonly id: string; readonly name: string; readonly members: number }[];
  name: string;
  closesOn: string;
  submission: string;
};

/** What teams are asked with, which teams, and until when. */
export function StartTeamScanForm({ instruments, teams, name, closesOn, submission }: Props) {
  const t = useTranslations("teamScanForms");
  const [state, start] = useActionState(startTeamScan, idle);
  const fields = useFields(state);
  const options = teams.map((team) => {
    return { value: team.id, label: t("teamOf", { name: team.name, count: team.members }) };
  });
  return (
    <Form action={start} state={state} label={t("start")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={startRefusalTexts(t)} />
      <InstrumentChoice label={t("instrument")} instruments={instruments} fields={fields} />
      <TextField label={t("name")} hint={t("nameHint")} maxLength={80} {...fields.text("name", name)} />
      <PressChoices
        many
        label={t("teams")}
        hint={t("teamsHint")}
        options={options}
        {...fields.choices("teamIds")}
      />
      <DateField label={t("closesOn")} hint={t("closesOnHint")} {...fields.text("closesOn", closesOn)} />
      <div className="form-actions">
        <SubmitButton>{t("start")}</SubmitButton>
      </div>
    </Form>
  );
}
