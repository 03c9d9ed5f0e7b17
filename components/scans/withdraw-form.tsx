"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/platform/action-state";
import { withdrawForm } from "@/lib/scans/forms/actions";

/** Takes back what was handed in: it is destroyed, and the form opens empty again. */
export function WithdrawForm({ token }: { token: string }) {
  const t = useTranslations("rater");
  const [state, withdraw] = useActionState(withdrawForm, idle);
  return (
    <Form action={withdraw} state={state} label={t("withdraw")}>
      <input type="hidden" name="token" value={token} />
      <FormNotice state={state} text={{ "not-submitted": t("over") }} />
      <div>
        <SubmitButton kind="plain">{t("withdraw")}</SubmitButton>
      </div>
    </Form>
  );
}
