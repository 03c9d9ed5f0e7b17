"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { commentOnReport } from "@/lib/scans/team/actions";

/** What the leader says with the report; the team reads it. */
export function CommentForm({ roundId, comment }: { roundId: string; comment: string }) {
  const t = useTranslations("teamScanForms");
  const [state, save] = useActionState(commentOnReport, idle);
  const fields = useFields(state);
  return (
    <Form action={save} state={state} label={t("comment")}>
      <input type="hidden" name="roundId" value={roundId} />
      <FormNotice state={state} text={{}} done={t("commentSaved")} />
      <TextAreaField
        label={t("comment")}
        hint={t("commentHint")}
        maxLength={1500}
        {...fields.text("comment", comment)}
      />
      <div>
        <SubmitButton kind="plain">{t("saveComment")}</SubmitButton>
      </div>
    </Form>
  );
}
