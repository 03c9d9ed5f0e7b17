"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/platform/action-state";
import { confirmName, refuseName } from "@/lib/settings/sign-on/actions";

type Props = {
  readonly issuer: string;
  readonly organisation: string;
  readonly submissions: readonly [string, string];
};

/** Confirms or sends back a name at the single sign-on; above the buttons what to check first. */
export function SignOnDeeds({ issuer, organisation, submissions }: Props) {
  const t = useTranslations("settings.signOn");
  const [confirmed, confirm] = useActionState(confirmName, idle);
  const [sentBack, refuse] = useActionState(refuseName, idle);
  const words = { "answered-already": t("refusals.answered-already") };
  const deeds = [
    { key: "confirm", state: confirmed, act: confirm, kind: "go" },
    { key: "refuse", state: sentBack, act: refuse, kind: "plain" },
  ] as const;
  return (
    <div className="grid gap-4">
      <p>{t("check", { organisation })}</p>
      <div className="flex flex-wrap gap-3">
        {deeds.map(({ key, state, act, kind }, place) => (
          <Form key={key} action={act} state={state} label={t(key, { organisation })}>
            <Submission submission={submissions[place] ?? ""} state={state} />
            <input type="hidden" name="issuer" value={issuer} />
            <input type="hidden" name="organisation" value={organisation} />
            <FormNotice state={state} text={words} />
            <div>
              <SubmitButton kind={kind}>{t(`${key}Button`)}</SubmitButton>
            </div>
          </Form>
        ))}
      </div>
    </div>
  );
}
