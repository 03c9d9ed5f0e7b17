"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { moveEnd } from "@/lib/scans/feedback/actions";
import { scanRefusalTexts } from "@/lib/scans/labels";

/** Moves the last day on which people can answer. */
export function EndForm({ roundId, closesOn }: { roundId: string; closesOn: string }) {
  const t = useTranslations("scanForms");
  const [state, move] = useActionState(moveEnd, idle);
  const fields = useFields(state);
  return (
    <Form action={move} state={state} label={t("closesOn")}>
      <input type="hidden" name="roundId" value={roundId} />
      <FormNotice state={state} text={scanRefusalTexts(t)} done={t("endMoved")} />
      <DateField label={t("closesOn")} {...fields.text("closesOn", closesOn)} />
      <div>
        <SubmitButton kind="plain">{t("moveEnd")}</SubmitButton>
      </div>
    </Form>
  );
}
