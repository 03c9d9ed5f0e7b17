"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { concludeStart } from "@/lib/start-programme/actions";
import { startRefusalText } from "@/lib/start-programme/labels";
import { longestTowards, startOutcomes, switchReasons } from "@/lib/start-programme/rules";

/** What student and coach conclude of the start; a switch asks why. */
export function ConcludeForm({ studentId, student }: { studentId: string; student: string }) {
  const t = useTranslations("startProgramme");
  const common = useTranslations("common");
  const [state, conclude] = useActionState(concludeStart, idle);
  const fields = useFields(state);
  const seen = <WhoSees who={t("switchSees", { student })} why={t("switchSeesWhy", { student })} />;
  return (
    <Form action={conclude} state={state} label={t("write")}>
      <input type="hidden" name="studentId" value={studentId} />
      <FormNotice state={state} text={startRefusalText((refusal) => t(`refusals.${refusal}`))} />
      <PressChoices
        label={t("outcome")}
        hint={t("outcomeHint", { student })}
        options={startOutcomes.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
        {...fields.choices("outcome")}
        sees={<WhoSees who={t("sees", { student })} />}
      />
      <SelectField
        label={t("reason")}
        hint={t("reasonHint")}
        empty={common("choose")}
        optional={common("optional")}
        options={switchReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        {...fields.text("reason")}
        sees={seen}
      />
      <TextField
        label={t("towardsField")}
        hint={t("towardsHint")}
        maxLength={longestTowards}
        optional={common("optional")}
        {...fields.text("towards")}
        sees={seen}
      />
      <div>
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
