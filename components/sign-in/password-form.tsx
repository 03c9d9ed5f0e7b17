"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import type { PasswordRefusal } from "@/lib/accounts/commands";
import { passwordRefusals } from "@/lib/accounts/labels";
import { idle } from "@/lib/platform/action-state";
import type { Action } from "@/lib/platform/action";

/** A new password, twice; `asksCurrent` when the visitor must first prove to know the present one. */
export function PasswordForm({
  action,
  asksCurrent = false,
}: {
  action: Action<PasswordRefusal>;
  asksCurrent?: boolean;
}) {
  const t = useTranslations("signIn");
  const [state, submit] = useActionState(action, idle);
  const fields = useFields(state);
  return (
    <Form action={submit} state={state} label={t("newPassword.title")}>
      <FormNotice state={state} text={passwordRefusals(t)} done={t("newPassword.done")} />
      {asksCurrent ? (
        <TextField
          label={t("newPassword.current")}
          type="password"
          autoComplete="current-password"
          {...fields.text("current")}
        />
      ) : null}
      <TextField
        label={t("newPassword.password")}
        hint={t("newPassword.hint")}
        type="password"
        autoComplete="new-password"
        {...fields.text("password")}
      />
      <TextField
        label={t("newPassword.repeated")}
        type="password"
        autoComplete="new-password"
        {...fields.text("repeated")}
      />
      <div className="form-actions">
        <SubmitButton>{t("newPassword.submit")}</SubmitButton>
      </div>
    </Form>
  );
}
