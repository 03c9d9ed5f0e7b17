"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { WhoSees } from "@/components/ui/who-sees";
import { staffRefusalTexts } from "@/lib/conversations/staff/labels";
import { answerRequest, askRequest } from "@/lib/conversations/staff/requests/actions";
import { answers, requestKinds } from "@/lib/conversations/staff/requests/rules";
import { idle } from "@/lib/platform/action-state";

/** The employee asks for something: other work, a course, other tasks. */
export function AskForm({ talkId, submission }: { talkId: string; submission: string }) {
  const t = useTranslations("staffTalks");
  const [state, ask] = useActionState(askRequest, idle);
  const fields = useFields(state);
  return (
    <Disclosure label={t("requests.ask")} open={state.status === "refused" || state.status === "invalid"}>
      <Form action={ask} state={state} label={t("requests.ask")}>
        <Submission submission={submission} state={state} />
        <input type="hidden" name="talkId" value={talkId} />
        <FormNotice state={state} text={staffRefusalTexts(t)} />
        <PressChoices
          label={t("requests.kind")}
          options={requestKinds.map((value) => ({ value, label: t(`requests.kinds.${value}`) }))}
          {...fields.choices("kind")}
        />
        <TextAreaField
          label={t("requests.request")}
          rows={3}
          sees={<WhoSees who={t("requests.sees")} />}
          {...fields.text("request")}
        />
        <div>
          <SubmitButton kind="plain">{t("requests.askDo")}</SubmitButton>
        </div>
      </Form>
    </Disclosure>
  );
}

/** The answer, with its reason; given once. */
export function AnswerForm({ requestId, about }: { requestId: string; about: string }) {
  const t = useTranslations("staffTalks");
  const [state, answer] = useActionState(answerRequest, idle);
  const fields = useFields(state);
  return (
    <Form action={answer} state={state} label={`${t("requests.answer")}: ${about}`}>
      <input type="hidden" name="requestId" value={requestId} />
      <FormNotice state={state} text={staffRefusalTexts(t)} />
      <PressChoices
        id={`answer-${requestId}`}
        label={t("requests.answerLabel")}
        options={answers.map((value) => ({ value, label: t(`requests.answers.${value}`) }))}
        {...fields.choices("answer")}
      />
      <TextAreaField
        id={`reason-${requestId}`}
        label={t("requests.reason")}
        rows={3}
        sees={<WhoSees who={t("requests.sees")} />}
        {...fields.text("reason")}
      />
      <div>
        <SubmitButton>{t("requests.answerDo")}</SubmitButton>
      </div>
    </Form>
  );
}
