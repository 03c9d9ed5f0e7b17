"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { DateField, TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import type { Day } from "@/lib/platform/calendar";
import { recordConsent } from "@/lib/settings/consents/actions";
import { staffLists } from "@/lib/settings/consents/rules";
import { listLabel, settingsRefusals } from "@/lib/settings/labels";

/** What the works council decided: when, about which lists, and where to find it. */
export function ConsentForm({ submission, today }: { submission: string; today: Day }) {
  const t = useTranslations("settings");
  const [state, record] = useActionState(recordConsent, idle);
  const fields = useFields(state);
  const refusals = settingsRefusals(t);
  const date = fields.text("consentedOn");
  const isAhead = state.status === "refused" && state.reason === "in-the-future";
  return (
    <Form action={record} state={state} label={t("consent.record")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={refusals} />
      <DateField
        {...date}
        error={isAhead ? refusals["in-the-future"] : date.error}
        label={t("consent.consentedOn")}
        max={today}
      />
      <PressChoices
        {...fields.choices("covers", ["hours"])}
        many
        label={t("consent.covers")}
        hint={t("consent.coversHint")}
        options={staffLists.map((list) => ({ value: list, label: t(listLabel[list]) }))}
      />
      <TextField
        {...fields.text("document")}
        label={t("consent.document")}
        hint={t("consent.documentHint")}
        maxLength={200}
      />
      <p className="text-small text-soft">{t("consent.recordAfter")}</p>
      <div className="form-actions">
        <SubmitButton>{t("consent.record")}</SubmitButton>
      </div>
    </Form>
  );
}
