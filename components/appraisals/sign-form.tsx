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
import { WhoSees } from "@/components/ui/who-sees";
import { respondToAppraisal } from "@/lib/appraisals/actions";
import { appraisalRefusalTexts } from "@/lib/appraisals/labels";
import { responses } from "@/lib/appraisals/rules";
import { longestWords } from "@/lib/appraisals/schema";
import { idle } from "@/lib/platform/action-state";

type Props = { appraisalId: string; version: number; submission: string; lead: string };

/** The employee signs for seen or agreed, or objects with reasons; and adds a reaction when they like. */
export function SignForm({ appraisalId, version, submission, lead }: Props) {
  const t = useTranslations("appraisals");
  const common = useTranslations("common");
  const [state, respond] = useActionState(respondToAppraisal, idle);
  const fields = useFields(state);
  const sees = <WhoSees who={t("page.sees")} why={t("page.seesWhy")} />;
  return (
    <CardSection title={t("sign.title")} lead={lead}>
      <Form action={respond} state={state} label={t("sign.title")}>
        <Submission submission={submission} version={version} state={state} />
        <input type="hidden" name="appraisalId" value={appraisalId} />
        <FormNotice state={state} text={appraisalRefusalTexts(t)} />
        <PressChoices
          label={t("sign.response")}
          hint={t("sign.responseHint")}
          options={responses.map((response) => ({ value: response, label: t(`sign.responses.${response}`) }))}
          {...fields.choices("response")}
        />
        <TextAreaField
          label={t("sign.reasons")}
          hint={t("sign.reasonsHint")}
          optional={common("optional")}
          maxLength={longestWords}
          sees={sees}
          {...fields.text("reasons")}
        />
        <TextAreaField
          label={t("sign.reaction")}
          hint={t("sign.reactionHint")}
          optional={common("optional")}
          maxLength={longestWords}
          sees={sees}
          {...fields.text("reaction")}
        />
        <div className="form-actions">
          <SubmitButton>{t("sign.save")}</SubmitButton>
        </div>
      </Form>
    </CardSection>
  );
}
