"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { shareResult } from "@/lib/scans/feedback/actions";
import { scanRefusalTexts } from "@/lib/scans/labels";

/** Opens the result to one person, until it is taken back. */
export function ShareForm({ roundId, people }: { roundId: string; people: readonly Option[] }) {
  const t = useTranslations("scanForms");
  const common = useTranslations("common");
  const [state, share] = useActionState(shareResult, idle);
  const fields = useFields(state);
  return (
    <Form action={share} state={state} label={t("share")}>
      <input type="hidden" name="roundId" value={roundId} />
      <FormNotice state={state} text={scanRefusalTexts(t)} />
      <SelectField
        label={t("shareWith")}
        empty={common("choose")}
        options={people}
        {...fields.text("personId")}
      />
      <div>
        <SubmitButton>{t("share")}</SubmitButton>
      </div>
    </Form>
  );
}
