"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/platform/action-state";
import { confirmConsent, endConsent } from "@/lib/settings/consents/actions";
import { settingsRefusals } from "@/lib/settings/labels";

const deeds = { confirm: confirmConsent, takeBack: endConsent, withdraw: endConsent } as const;

/** One deed about a consent, with what it does above its button. */
export function ConsentDeed({
  deed,
  consentId,
  submission,
}: {
  deed: keyof typeof deeds;
  consentId: string;
  submission: string;
}) {
  const t = useTranslations("settings");
  const [state, act] = useActionState(deeds[deed], idle);
  return (
    <Form action={act} state={state} label={t(`consent.${deed}`)}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="consentId" value={consentId} />
      <FormNotice state={state} text={settingsRefusals(t)} />
      <p>{t(`consent.${deed}Text`)}</p>
      <div>
        <SubmitButton kind={deed === "confirm" ? "go" : "plain"}>{t(`consent.${deed}`)}</SubmitButton>
      </div>
    </Form>
  );
}
