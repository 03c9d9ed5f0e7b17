"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import { signOutHere } from "@/lib/accounts/actions";
import { idle } from "@/lib/platform/action-state";

/** Signs this browser out; needs the words of `signIn`. */
export function SignOutForm() {
  const t = useTranslations("signIn.choose");
  const [, submit] = useActionState(signOutHere, idle);
  return (
    <form action={submit}>
      <SubmitButton kind="quiet">{t("signOut")}</SubmitButton>
    </form>
  );
}
