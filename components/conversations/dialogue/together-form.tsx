"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmTogether } from "@/lib/conversations/confirmations/actions";
import { dialogueRefusalTexts } from "@/lib/conversations/dialogue/labels";
import { idle } from "@/lib/platform/action-state";

/** The student agrees on the coach's screen with the edition the two read. */
export function TogetherForm({ talkId, edition }: { talkId: string; edition: number }) {
  const t = useTranslations("dialogue");
  const [state, confirm] = useActionState(confirmTogether, idle);
  return (
    <Form action={confirm} state={state} label={t("together.title")}>
      <input type="hidden" name="talkId" value={talkId} />
      <input type="hidden" name="version" value={edition} />
      <FormNotice state={state} text={dialogueRefusalTexts(t)} />
      <div>
        <SubmitButton>{t("together.do")}</SubmitButton>
      </div>
    </Form>
  );
}
