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
import { idle } from "@/lib/platform/action-state";
import { writeProcess } from "@/lib/referrals/process/actions";

type Props = { criterion: string; course: string; number: number; submission: string };

/** How referring goes here, in the institution's own words (W2, W7). */
export function ProcessForm({ criterion, course, number, submission }: Props) {
  const t = useTranslations("referralForms.process");
  const [state, write] = useActionState(writeProcess, idle);
  const fields = useFields(state);
  return (
    <Form action={write} state={state} label={t("save")}>
      <Submission submission={submission} version={number} state={state} />
      <FormNotice state={state} text={{}} />
      <BothTexts
        state={state}
        title={t("meanwhile")}
        hint={t("meanwhileHint")}
        fields={[
          { name: "criterion", label: t("criterion") },
          { name: "course", label: t("course") },
        ]}
      />
      <TextAreaField
        label={t("criterion")}
        rows={3}
        maxLength={1000}
        {...fields.text("criterion", criterion)}
      />
      <TextAreaField
        label={t("course")}
        hint={t("courseHint")}
        rows={10}
        maxLength={6000}
        {...fields.text("course", course)}
      />
      <div className="form-actions">
        <SubmitButton>{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}
