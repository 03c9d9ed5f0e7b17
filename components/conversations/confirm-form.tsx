"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmTalk } from "@/lib/conversations/confirmations/actions";
import { talkRefusalText } from "@/lib/conversations/labels";
import { idle } from "@/lib/platform/action-state";

/** The student agrees with report, facts and agreements in the edition they read (O19, S5). */
export function ConfirmForm({ talkId, edition, href }: { talkId: string; edition: number; href: string }) {
  const t = useTranslations("conversations");
  const [state, confirm] = useActionState(confirmTalk, idle);
  const isStale = state.status === "refused" && state.reason === "stale";
  return (
    <Form action={confirm} state={state} label={t("talk.confirmTitle")}>
      <input type="hidden" name="talkId" value={talkId} />
      <input type="hidden" name="version" value={edition} />
      {isStale ? (
        <Notice state="attention" text={t("talk.changed")} urgent>
          <Link href={href}>{t("talk.readAgain")}</Link>
        </Notice>
      ) : (
        <FormNotice state={state} text={talkRefusalText((refusal) => t(`refusals.${refusal}`))} />
      )}
      <div>
        <SubmitButton>{t("talk.confirm")}</SubmitButton>
      </div>
    </Form>
  );
}
