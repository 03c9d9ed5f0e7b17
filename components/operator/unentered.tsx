"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { renewFounding } from "@/lib/operator/actions";
import { idle } from "@/lib/platform/action-state";

type Waiting = { readonly id: string; readonly name: string };

/** Institutions nobody ever came in to: their first admin can get another founding password. */
export function Unentered({ institutions }: { institutions: readonly Waiting[] }) {
  return (
    <ul>
      {institutions.map((one) => (
        <li key={one.id} className="grid gap-3 border-t border-line py-3 first:border-0">
          <Renewing {...one} />
        </li>
      ))}
    </ul>
  );
}

function Renewing({ id, name }: Waiting) {
  const t = useTranslations("operator");
  const [state, renew] = useActionState(renewFounding, idle);
  if (state.status === "done") {
    return (
      <Notice state="ok" text={t("unentered.done", state.data)}>
        <p className="my-2 font-semibold tracking-wide select-all">{state.data.password}</p>
        <p className="text-small">{t("found.doneText", state.data)}</p>
      </Notice>
    );
  }
  return (
    <Form action={renew} state={state} label={t("unentered.renewOf", { name })}>
      <FormNotice state={state} text={{ entered: t("refusals.entered"), busy: t("refusals.busy") }} />
      <input type="hidden" name="institutionId" value={id} />
      <div className="flex flex-wrap items-center gap-3">
        <b className="min-w-0 flex-1 basis-48">{name}</b>
        <SubmitButton kind="plain">{t("unentered.renew")}</SubmitButton>
      </div>
    </Form>
  );
}
