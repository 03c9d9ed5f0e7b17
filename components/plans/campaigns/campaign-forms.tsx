"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Press } from "@/components/ui/press";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { moveCampaign, remindLeaders, startCampaign } from "@/lib/plans/campaigns/actions";
import { campaignRefusals } from "@/lib/plans/campaigns/labels";
import type { CampaignRefusal } from "@/lib/plans/campaigns/rules";
import { type ActionState, idle } from "@/lib/platform/action-state";
import type { Day } from "@/lib/platform/calendar";

type State = ActionState<CampaignRefusal, unknown>;

/** Asks every team to look at its plan by a day, or gives that another day (G7). */
export function CampaignForm({ campaignId, dueOn }: { campaignId: string | null; dueOn: Day }) {
  const t = useTranslations("planReviews");
  const [state, save] = useActionState<State, FormData>(campaignId ? moveCampaign : startCampaign, idle);
  const fields = useFields(state);
  return (
    <Form action={save} state={state} label={t(campaignId ? "move.title" : "start.title")}>
      {campaignId ? <input type="hidden" name="campaignId" value={campaignId} /> : null}
      <FormNotice state={state} text={campaignRefusals(t)} />
      <div className="max-w-md">
        <DateField {...fields.text("dueOn", dueOn)} label={t("due.label")} hint={t("due.hint")} />
      </div>
      <div>
        <SubmitButton kind={campaignId ? "plain" : "go"}>
          {t(campaignId ? "move.submit" : "start.submit")}
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Reminds leaders whose plan waits. */
export function Remind({ campaignId }: { campaignId: string }) {
  const t = useTranslations("planReviews");
  return (
    <Press
      action={remindLeaders}
      fields={{ campaignId }}
      label={t("remind.submit")}
      text={campaignRefusals(t)}
    />
  );
}
