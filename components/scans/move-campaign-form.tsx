"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { moveCampaign } from "@/lib/scans/campaigns/actions";
import { scanRefusalTexts } from "@/lib/scans/labels";

/** Gives a campaign another last day. */
export function MoveCampaignForm({ campaignId, closesOn }: { campaignId: string; closesOn: string }) {
  const t = useTranslations("scanForms");
  const [state, move] = useActionState(moveCampaign, idle);
  const fields = useFields(state);
  return (
    <Form action={move} state={state} label={t("closesOn")}>
      <input type="hidden" name="campaignId" value={campaignId} />
      <FormNotice state={state} text={scanRefusalTexts(t)} />
      <DateField label={t("closesOn")} {...fields.text("closesOn", closesOn)} />
      <div>
        <SubmitButton kind="plain">{t("moveEnd")}</SubmitButton>
      </div>
    </Form>
  );
}
