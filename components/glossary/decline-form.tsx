"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { refusalTexts } from "@/lib/glossary/labels";
import { declineProposal } from "@/lib/glossary/proposals/actions";
import { idle } from "@/lib/platform/action-state";

/** Says why a proposal is not taken over; whoever made it reads that. */
export function DeclineForm({ proposalId }: { proposalId: string }) {
  const t = useTranslations("glossary");
  const [state, decline] = useActionState(declineProposal, idle);
  const fields = useFields(state);
  return (
    <Form action={decline} state={state} label={t("proposal.decline")}>
      <input type="hidden" name="proposalId" value={proposalId} />
      <FormNotice state={state} text={refusalTexts(t)} />
      <TextAreaField
        label={t("proposal.reason")}
        hint={t("proposal.reasonHint")}
        rows={3}
        maxLength={600}
        id={`reason-${proposalId}`}
        {...fields.text("reason")}
      />
      <div>
        <SubmitButton kind="plain">{t("proposal.decline")}</SubmitButton>
      </div>
    </Form>
  );
}
