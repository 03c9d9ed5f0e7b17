"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { signInByPassword } from "@/lib/accounts/actions";
import { signInRefusals } from "@/lib/accounts/labels";
import { idle } from "@/lib/platform/action-state";

/** E-mail address and password; `next` is where the visitor was going. */
export function SignInForm({ next }: { next: string | null }) {
  const t = useTranslations("signIn");
  const [state, submit] = useActionState(signInByPassword, idle);
  const fields = useFields(state);
  return (
    <Form action={submit} state={state} label={t("title")}>
      <FormNotice state={state} text={signInRefusals(t)} />
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <TextField label={t("email")} type="email" autoComplete="username" {...fields.text("email")} />
      <TextField
        label={t("password")}
        type="password"
        autoComplete="current-password"
        {...fields.text("password")}
      />
      <SubmitButton busy={t("busy")}>{t("submit")}</SubmitButton>
    </Form>
  );
}
