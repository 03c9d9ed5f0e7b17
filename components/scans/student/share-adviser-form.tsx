"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { scanRefusalTexts } from "@/lib/scans/labels";
import { shareWithAdviser } from "@/lib/scans/student/sharing/actions";

/** Opens the result to one adviser of the second line, until it is taken back. */
export function ShareAdviserForm({ roundId, people }: { roundId: string; people: readonly Option[] }) {
  const t = useTranslations("studentScanForms");
  const common = useTranslations("common");
  const refusals = useTranslations("scanForms");
  const [state, share] = useActionState(shareWithAdviser, idle);
  const fields = useFields(state);
  return (
    <Form action={share} state={state} label={t("shareAdviser")}>
      <input type="hidden" name="roundId" value={roundId} />
      <FormNotice state={state} text={scanRefusalTexts(refusals)} />
      <SelectField
        label={t("shareAdviser")}
        hint={t("shareAdviserHint")}
        empty={common("choose")}
        options={people}
        {...fields.text("personId")}
      />
      <div>
        <SubmitButton kind="plain">{t("share")}</SubmitButton>
      </div>
    </Form>
  );
}
