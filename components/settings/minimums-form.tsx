"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { changeMinimums } from "@/lib/settings/actions";
import { minimumLabel, settingsRefusals } from "@/lib/settings/labels";
import { limits, type MinimumName, minimumNames, type Settings } from "@/lib/settings/rules";

const raiseOnly: Partial<Record<string, MinimumName>> = {
  "staff-lowered": "minimumStaff",
  "students-lowered": "minimumStudents",
};

/** What the institution counts with, each value with what it does (O1, Z7). */
export function MinimumsForm({ settings, submission }: { settings: Settings; submission: string }) {
  const t = useTranslations("settings");
  const [state, change] = useActionState(changeMinimums, idle);
  const fields = useFields(state);
  const refusals = settingsRefusals(t);
  const refused = state.status === "refused" ? state.reason : null;
  const field = (name: MinimumName) => {
    const { least, most } = limits[name];
    const given = fields.text(name, String(settings[name]));
    const isRaised = name === "minimumStaff" || name === "minimumStudents";
    return (
      <TextField
        {...given}
        error={refused && raiseOnly[refused] === name ? refusals[refused as "staff-lowered"] : given.error}
        type="number"
        inputMode="numeric"
        min={isRaised ? settings[name] : least}
        max={most}
        label={t(minimumLabel[name])}
        hint={t(`minimums.${name}.hint`)}
      />
    );
  };
  return (
    <Form action={change} state={state} label={t("minimums.title")}>
      <Submission submission={submission} version={settings.version} state={state} />
      <FormNotice state={state} text={refusals} done={t("saved")} />
      <BothTexts
        state={state}
        title={t("meanwhile.title")}
        hint={t("meanwhile.hint")}
        fields={minimumNames.map((name) => ({ name, label: t(minimumLabel[name]) }))}
      />
      <div className="grid gap-6 [&_.input]:max-w-32">
        {field("requiredTalks")}
        {field("talkMinutes")}
        {field("placementVisits")}
        {field("visitMinutes")}
        {field("contractHorizonMonths")}
        <h3 className="border-t border-line pt-6">{t("minimums.groups")}</h3>
        {field("minimumStaff")}
        {field("minimumStudents")}
      </div>
      <div className="form-actions">
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
