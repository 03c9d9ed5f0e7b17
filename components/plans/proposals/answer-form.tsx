"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { useFields } from "@/components/ui/use-fields";
import { answerProposal } from "@/lib/plans/proposals/actions";
import { proposalRefusals } from "@/lib/plans/proposals/labels";
import { idle } from "@/lib/platform/action-state";

type Props = { proposalId: string; words: string; options: readonly Option[] };

/** What a team does with a question somebody brought in, and what it writes back (F13). */
export function AnswerForm({ proposalId, words, options }: Props) {
  const t = useTranslations("planProposals");
  const common = useTranslations("common");
  const [state, answer] = useActionState(answerProposal, idle);
  const fields = useFields(state);
  return (
    <Form action={answer} state={state} label={t("team.form", { words })}>
      <input type="hidden" name="proposalId" value={proposalId} />
      <FormNotice state={state} text={proposalRefusals(t)} />
      <SelectField
        {...fields.text("choice")}
        id={`choice-${proposalId}`}
        label={t("team.choice")}
        empty={t("team.choose")}
        options={options}
      />
      <TextAreaField
        {...fields.text("reason")}
        id={`reason-${proposalId}`}
        label={t("team.reason")}
        hint={t("team.reasonHint")}
        optional={common("optional")}
        maxLength={600}
        rows={2}
      />
      <div>
        <SubmitButton kind="plain">
          {t("team.submit")}
          <span className="sr-only">: {words}</span>
        </SubmitButton>
      </div>
    </Form>
  );
}
