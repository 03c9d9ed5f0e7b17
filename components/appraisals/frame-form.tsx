"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { BothTexts } from "@/components/ui/both-texts";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { changeFrame } from "@/lib/appraisals/frames/actions";
import { aspectsIn, type Frame, longestConsequences } from "@/lib/appraisals/frames/rules";
import { idle } from "@/lib/platform/action-state";

/** HR writes what an appraisal may lead to, and on what is judged. */
export function FrameForm({ frame, submission }: { frame: Frame; submission: string }) {
  const t = useTranslations("appraisals.setup");
  const common = useTranslations("common");
  const [state, change] = useActionState(changeFrame, idle);
  const fields = useFields(state);
  return (
    <Form action={change} state={state} label={t("title")}>
      <Submission submission={submission} version={frame.number} state={state} />
      <FormNotice state={state} text={{}} />
      <BothTexts
        state={state}
        title={t("meanwhile")}
        hint={t("meanwhileHint")}
        fields={[
          { name: "consequences", label: t("consequences") },
          { name: "aspects", label: t("aspects"), split: aspectsIn },
          { name: "signingDays", label: t("signingDays") },
        ]}
      />
      <TextAreaField
        label={t("consequences")}
        hint={t("consequencesHint")}
        rows={5}
        maxLength={longestConsequences}
        {...fields.text("consequences", frame.consequences)}
      />
      <TextAreaField
        label={t("aspects")}
        hint={t("aspectsHint")}
        rows={6}
        {...fields.text("aspects", frame.aspects.join("\n"))}
      />
      <div className="[&_.input]:max-w-32">
        <TextField
          label={t("signingDays")}
          hint={t("signingDaysHint")}
          inputMode="numeric"
          {...fields.text("signingDays", String(frame.signingDays))}
        />
      </div>
      <p className="text-small text-soft">{t("later")}</p>
      <div className="form-actions">
        <SubmitButton>{common("save")}</SubmitButton>
      </div>
    </Form>
  );
}
