"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CardSection } from "@/components/ui/card";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { checkAppraisal } from "@/lib/appraisals/actions";
import { appraisalRefusalTexts } from "@/lib/appraisals/labels";
import { rulings } from "@/lib/appraisals/rules";
import { longestWords } from "@/lib/appraisals/schema";
import { idle } from "@/lib/platform/action-state";

type Props = { appraisalId: string; version: number; submission: string; invited: string };

/** The second check: how it went, and what it comes to. The text itself is nobody's to change any more. */
export function CheckForm({ appraisalId, version, submission, invited }: Props) {
  const t = useTranslations("appraisals");
  const [state, check] = useActionState(checkAppraisal, idle);
  const fields = useFields(state);
  return (
    <CardSection title={t("check.title")} lead={t("check.lead")}>
      <Form action={check} state={state} label={t("check.title")}>
        <Submission submission={submission} version={version} state={state} />
        <input type="hidden" name="appraisalId" value={appraisalId} />
        <p className="text-small text-soft">{invited}</p>
        <FormNotice state={state} text={appraisalRefusalTexts(t)} />
        <PressChoices
          label={t("check.ruling")}
          hint={t("check.rulingHint")}
          options={rulings.map((ruling) => ({ value: ruling, label: t(`check.rulings.${ruling}`) }))}
          {...fields.choices("ruling")}
        />
        <TextAreaField
          label={t("check.words")}
          hint={t("check.wordsHint")}
          maxLength={longestWords}
          {...fields.text("words")}
        />
        <div className="form-actions">
          <SubmitButton>{t("check.save")}</SubmitButton>
        </div>
      </Form>
    </CardSection>
  );
}
