"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Gift } from "@/components/access/gift";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { endAccess, givePassword } from "@/lib/access/actions";
import { accessRefusals } from "@/lib/access/labels";
import { idle } from "@/lib/platform/action-state";

type Props = { readonly personId: string; readonly name: string };

/** What can be done with access that somebody has: a new password, or the end of it. */
export function OpenAccess({ personId, name }: Props) {
  return (
    <div className="grid gap-6">
      <NewPassword personId={personId} name={name} />
      <EndAccess personId={personId} name={name} />
    </div>
  );
}

function NewPassword({ personId, name }: Props) {
  const t = useTranslations("access");
  const [state, submit] = useActionState(givePassword, idle);
  return (
    <form action={submit} className="grid gap-3">
      <FormNotice state={state} text={accessRefusals(t)} />
      {state.status === "done" ? <Gift name={name} password={state.data.password} /> : null}
      <input type="hidden" name="personId" value={personId} />
      <p className="text-small text-soft">{t("person.newPasswordHint", { name })}</p>
      <div>
        <SubmitButton kind="plain">{t("person.newPassword")}</SubmitButton>
      </div>
    </form>
  );
}

function EndAccess({ personId, name }: Props) {
  const t = useTranslations("access");
  const [state, submit] = useActionState(endAccess, idle);
  return (
    <form action={submit} className="grid gap-3 border-t border-line pt-6">
      <FormNotice state={state} text={{ "no-access": t("refusals.no-access") }} />
      <input type="hidden" name="personId" value={personId} />
      <p className="text-small text-soft">{t("person.endHint", { name })}</p>
      <div>
        <SubmitButton kind="grave">{t("person.end")}</SubmitButton>
      </div>
    </form>
  );
}
