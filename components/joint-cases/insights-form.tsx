"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { writeInsights } from "@/lib/joint-cases/actions";
import { caseRefusalTexts } from "@/lib/joint-cases/labels";
import { idle } from "@/lib/platform/action-state";

type Props = { caseId: string; version: number; insights: string; submission: string };

/** What those who were there take from it; one writes, and the next goes on from there. */
export function InsightsForm({ caseId, version, insights, submission }: Props) {
  const t = useTranslations("jointCaseForms");
  const [state, write] = useActionState(writeInsights, idle);
  const fields = useFields(state);
  return (
    <Form action={write} state={state} label={t("insights.label")}>
      <input type="hidden" name="caseId" value={caseId} />
      <Submission submission={submission} version={version} state={state} />
      <FormNotice state={state} text={caseRefusalTexts(t)} />
      <BothTexts
        state={state}
        title={t("write.meanwhile")}
        hint={t("write.meanwhileHint")}
        fields={[{ name: "insights", label: t("insights.label") }]}
      />
      <TextAreaField
        label={t("insights.label")}
        hint={t("insights.hint")}
        rows={5}
        maxLength={3000}
        sees={<WhoSees who={t("insights.sees")} why={t("insights.seesWhy")} />}
        {...fields.text("insights", insights)}
      />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("insights.save")}</SubmitButton>
      </div>
    </Form>
  );
}
