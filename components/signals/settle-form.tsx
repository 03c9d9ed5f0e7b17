"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { settleSignal } from "@/lib/signals/actions";
import { refusalTexts } from "@/lib/signals/labels";
import type { Deed } from "@/lib/signals/rules";

/** What the coach did with it, in one press. */
export function SettleForm({ signalId, deeds }: { signalId: string; deeds: readonly Deed[] }) {
  const t = useTranslations("signals");
  const [state, settle] = useActionState(settleSignal, idle);
  const fields = useFields(state);
  return (
    <Form action={settle} state={state} label={t("one.what")}>
      <input type="hidden" name="signalId" value={signalId} />
      <FormNotice state={state} text={refusalTexts(t)} />
      <PressChoices
        label={t("one.what")}
        hint={t("one.whatWhy")}
        options={deeds.map((deed) => ({ value: deed, label: t(`deeds.${deed}`) }))}
        {...fields.choices("deed")}
      />
      <div className="form-actions">
        <SubmitButton>{t("one.save")}</SubmitButton>
      </div>
    </Form>
  );
}
