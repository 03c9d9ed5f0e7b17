"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SignalWords } from "@/components/signals/signal-words";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { raiseByName } from "@/lib/signals/actions";
import { refusalTexts } from "@/lib/signals/labels";

/** What somebody noticed about a student elsewhere, whom they know by name (C24). */
export function RaiseByNameForm({ teams, submission }: { teams: readonly Option[]; submission: string }) {
  const t = useTranslations("signals");
  const common = useTranslations("common");
  const [state, raise] = useActionState(raiseByName, idle);
  const fields = useFields(state);
  return (
    <Form action={raise} state={state} label={t("far.title")}>
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={refusalTexts(t)} />
      <TextField label={t("far.name")} maxLength={120} autoComplete="off" {...fields.text("name")} />
      <SelectField
        label={t("far.team")}
        empty={t("far.teamEmpty")}
        options={teams}
        {...fields.text("teamId")}
      />
      <TextField
        label={t("far.group")}
        hint={t("far.groupHint")}
        maxLength={40}
        optional={common("optional")}
        {...fields.text("group")}
      />
      <SignalWords fields={fields} />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("form.send")}</SubmitButton>
      </div>
    </Form>
  );
}
