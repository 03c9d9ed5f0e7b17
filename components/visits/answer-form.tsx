"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Press } from "@/components/ui/press";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { idle } from "@/lib/platform/action-state";
import { answerReport, handOverReport } from "@/lib/visits/actions";
import { visitRefusalTexts } from "@/lib/visits/labels";

type Props = { visitId: string; name: string };

/** The visited says to have read it, with a reaction if they want (I1). */
export function AnswerForm({ visitId, name, submission }: Props & { submission: string }) {
  const t = useTranslations("visits");
  const optional = useTranslations("common")("optional");
  const [state, answer] = useActionState(answerReport, idle);
  const fields = useFields(state);
  return (
    <Form action={answer} state={state} label={t("answer.title")}>
      <input type="hidden" name="visitId" value={visitId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={visitRefusalTexts(t)} />
      <TextAreaField
        label={t("answer.words")}
        rows={4}
        maxLength={4000}
        optional={optional}
        sees={<WhoSees who={t("answer.sees", { name })} why={t("answer.seesWhy")} />}
        {...fields.text("words")}
      />
      <div>
        <SubmitButton>{t("answer.do")}</SubmitButton>
      </div>
    </Form>
  );
}

/** The visitor gives what they wrote to who was visited. */
export function HandOver({ visitId, name }: Props) {
  const t = useTranslations("visits");
  return (
    <Press
      action={handOverReport}
      fields={{ visitId }}
      kind="go"
      label={t("report.handOver", { name })}
      text={visitRefusalTexts(t)}
    />
  );
}
