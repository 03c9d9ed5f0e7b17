"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { agreeAsGuest, prepareTalk } from "@/lib/conversations/guests/replies/actions";
import { longestReply } from "@/lib/conversations/guests/replies/rules";
import { idle } from "@/lib/platform/action-state";

type PrepareProps = { token: string; student: string; words: string; savedOn: string | null };

/** The one question a guest is asked ahead of the talk. */
export function PrepareForm({ token, student, words, savedOn }: PrepareProps) {
  const t = useTranslations("guests.page");
  const [state, prepare] = useActionState(prepareTalk, idle);
  const fields = useFields(state);
  return (
    <Form action={prepare} state={state} label={t("question", { student })}>
      <input type="hidden" name="token" value={token} />
      <FormNotice state={state} text={{}} done={t("sentNow")} />
      <TextAreaField
        label={t("question", { student })}
        hint={t("questionHint")}
        rows={6}
        maxLength={longestReply}
        {...fields.text("words", words)}
      />
      {savedOn && state.status === "idle" ? (
        <p className="text-small text-soft">{t("sent", { day: savedOn })}</p>
      ) : null}
      <div>
        <SubmitButton>{t("send")}</SubmitButton>
      </div>
    </Form>
  );
}

/** A guest says that what came of the talk is right, and may add to it. */
export function AgreeForm({ token }: { token: string }) {
  const t = useTranslations("guests.page");
  const optional = useTranslations("common")("optional");
  const [state, agree] = useActionState(agreeAsGuest, idle);
  const fields = useFields(state);
  return (
    <Form action={agree} state={state} label={t("agree")}>
      <input type="hidden" name="token" value={token} />
      <FormNotice state={state} text={{}} />
      <TextAreaField
        label={t("reply")}
        rows={3}
        maxLength={longestReply}
        {...{ optional }}
        {...fields.text("words")}
      />
      <div>
        <SubmitButton>{t("agree")}</SubmitButton>
      </div>
    </Form>
  );
}
