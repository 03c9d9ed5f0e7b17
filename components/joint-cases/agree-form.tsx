"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { agreeOnWork } from "@/lib/joint-cases/actions";
import { caseRefusalTexts } from "@/lib/joint-cases/labels";
import { idle } from "@/lib/platform/action-state";

type Props = { caseId: string; submission: string };

/** One agreement on working together, for the register. */
export function AgreeForm({ caseId, submission }: Props) {
  const t = useTranslations("jointCaseForms");
  const [state, agree] = useActionState(agreeOnWork, idle);
  const fields = useFields(state);
  return (
    <Form action={agree} state={state} label={t("agree.save")}>
      <input type="hidden" name="caseId" value={caseId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={caseRefusalTexts(t)} />
      <TextField
        label={t("agree.title")}
        hint={t("agree.titleHint")}
        maxLength={120}
        {...fields.text("title")}
      />
      <TextAreaField
        label={t("agree.words")}
        rows={3}
        maxLength={1500}
        sees={<WhoSees who={t("agree.sees")} why={t("agree.seesWhy")} />}
        {...fields.text("words")}
      />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("agree.save")}</SubmitButton>
      </div>
    </Form>
  );
}
