"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Gift } from "@/components/access/gift";
import { GiveAccessForm } from "@/components/access/give-access-form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { endAccess, giveAccess, givePassword } from "@/lib/access/actions";
import { accessRefusals } from "@/lib/access/labels";
import { idle } from "@/lib/platform/action-state";

type Somebody = { readonly personId: string; readonly name: string };

/**
 * Giving and ending access. The states of both stand here, above what changes when access is given: the half
 * that is shown once must outlive the form that asked for it.
 */
export function AccessControl({
  isOpen,
  hasProvider,
  usesProvider,
  ...somebody
}: Somebody & { isOpen: boolean; hasProvider: boolean; usesProvider: boolean }) {
  const t = useTranslations("access");
  const [given, give] = useActionState(giveAccess, idle);
  const [renewed, renew] = useActionState(givePassword, idle);
  const gift = renewed.status === "done" ? renewed.data : given.status === "done" ? given.data : null;
  return (
    <div className="grid gap-6">
      {isOpen && gift ? <Gift name={somebody.name} half={gift.half} /> : null}
      {isOpen ? (
        <>
          {usesProvider ? null : (
            <form action={renew} className="grid gap-3">
              <FormNotice state={renewed} text={accessRefusals(t)} />
              <input type="hidden" name="personId" value={somebody.personId} />
              <p className="text-small text-soft">{t("person.newPasswordHint", { name: somebody.name })}</p>
              <div>
                <SubmitButton kind="plain">{t("person.newPassword")}</SubmitButton>
              </div>
            </form>
          )}
          <EndAccess {...somebody} />
        </>
      ) : (
        <GiveAccessForm {...somebody} state={given} submit={give} hasProvider={hasProvider} />
      )}
    </div>
  );
}

function EndAccess({ personId, name }: Somebody) {
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
