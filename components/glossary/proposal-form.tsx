"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { proposeTerm } from "@/lib/glossary/proposals/actions";
import { idle } from "@/lib/platform/action-state";

type About = { readonly code: string; readonly name: string; readonly text: string };

/** How a term could be better, or which one is missing; the present text is there to start from. */
export function ProposalForm({
  terms,
  about,
  submission,
}: {
  terms: readonly Option[];
  about: About | null;
  submission: string;
}) {
  const t = useTranslations("glossary.proposeForm");
  const [state, propose] = useActionState(proposeTerm, idle);
  const fields = useFields(state);
  return (
    <Form action={propose} state={state} label={t("title")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={{}} />
      <SelectField
        label={t("about")}
        empty={t("aboutNew")}
        options={terms}
        {...fields.text("code", about?.code)}
      />
      <TextField label={t("name")} maxLength={80} {...fields.text("name", about?.name)} />
      <TextAreaField label={t("text")} maxLength={1500} {...fields.text("text", about?.text)} />
      <div className="form-actions">
        <SubmitButton>{t("submit")}</SubmitButton>
      </div>
    </Form>
  );
}
