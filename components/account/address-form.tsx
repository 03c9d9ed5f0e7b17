"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmAddress } from "@/lib/access/addresses/actions";
import { idle } from "@/lib/platform/action-state";

/** Asks somebody whether the address a file gave them is theirs. */
export function AddressForm({ email, submission }: { email: string; submission: string }) {
  const t = useTranslations("account.address");
  const [state, confirm] = useActionState(confirmAddress, idle);
  return (
    <Form action={confirm} state={state} label={t("title")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="email" value={email} />
      <FormNotice state={state} text={{ "another-address": t("another-address") }} />
      <p>
        <b className="break-all">{email}</b>
      </p>
      <p className="text-small text-soft">{t("wrong")}</p>
      <div>
        <SubmitButton kind="plain">{t("confirm")}</SubmitButton>
      </div>
    </Form>
  );
}
