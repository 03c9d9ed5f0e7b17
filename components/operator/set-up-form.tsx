"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { setUp } from "@/lib/operator/actions";
import { setUpRefusals } from "@/lib/operator/labels";
import { idle } from "@/lib/platform/action-state";

/** The first operator of an empty installation. */
export function SetUpForm() {
  const t = useTranslations("operator");
  const [state, submit] = useActionState(setUp, idle);
  const fields = useFields(state);
  return (
    <Form action={submit} state={state} label={t("begin.title")}>
      <FormNotice state={state} text={setUpRefusals(t)} />
      <TextField
        label={t("begin.code")}
        hint={t("begin.codeHint")}
        autoComplete="off"
        {...fields.text("code")}
      />
      <TextField label={t("begin.email")} type="email" autoComplete="username" {...fields.text("email")} />
      <TextField
        label={t("begin.password")}
        hint={t("begin.passwordHint")}
        type="password"
        autoComplete="new-password"
        {...fields.text("password")}
      />
      <TextField
        label={t("begin.repeated")}
        type="password"
        autoComplete="new-password"
        {...fields.text("repeated")}
      />
      <SubmitButton>{t("begin.submit")}</SubmitButton>
    </Form>
  );
}
