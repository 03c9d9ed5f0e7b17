"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmTalk } from "@/lib/conversations/actions";
import { talkRefusalText } from "@/lib/conversations/labels";
import { idle } from "@/lib/platform/action-state";

/** The student agrees with the report in the version they read (O19, S5). */
export function ConfirmForm({ talkId, version }: { talkId: string; version: number }) {
  const t = useTranslations("conversations");
  const [state, confirm] = useActionState(confirmTalk, idle);
  const isStale = state.status === "refused" && state.reason === "stale";
  return (
    <Form action={confirm} state={state} label={t("talk.confirmTitle")}>
      <input type="hidden" name="talkId" value={talkId} />
      <input type="hidden" name="version" value={version} />
      {isStale ? (
        <Notice state="attention" text={t("talk.changed")} urgent />
      ) : (
        <FormNotice state={state} text={talkRefusalText((refusal) => t(`refusals.${refusal}`))} />
      )}
      <div>
        <SubmitButton>{t("talk.confirm")}</SubmitButton>
      </div>
    </Form>
  );
}
