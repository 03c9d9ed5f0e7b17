"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { askCompetences } from "@/lib/scans/instruments/actions";
import { scanRefusalTexts } from "@/lib/scans/labels";

/** Adds a question for each chosen competence, on the institution's own levels. */
export function AskCompetencesForm({
  instrumentId,
  competences,
}: {
  instrumentId: string;
  competences: readonly Option[];
}) {
  const t = useTranslations("scanForms");
  const [state, ask] = useActionState(askCompetences, idle);
  const fields = useFields(state);
  return (
    <Form action={ask} state={state} label={t("askCompetences")}>
      <input type="hidden" name="instrumentId" value={instrumentId} />
      <FormNotice state={state} text={scanRefusalTexts(t)} />
      <PressChoices many label={t("competences")} options={competences} {...fields.choices("competenceId")} />
      <div>
        <SubmitButton kind="plain">{t("askCompetences")}</SubmitButton>
      </div>
    </Form>
  );
}
