"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { ButtonKind } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { idle } from "@/lib/platform/action-state";
import { type ScanRefusal, scanRefusalTexts } from "@/lib/scans/labels";

/** One button that does one thing; when it is refused, the reason stands above it. */
export function PressForm<Refusal extends ScanRefusal, Data>({
  action,
  fields = {},
  label,
  name,
  kind = "plain",
}: {
  action: Action<Refusal, Data>;
  fields?: Readonly<Record<string, string>>;
  label: string;
  /** Its full name, where the label alone says too little out of its place. */
  name?: string;
  kind?: ButtonKind;
}) {
  const t = useTranslations("scanForms");
  const [state, press] = useActionState(action, idle);
  return (
    <Form action={press} state={state} label={name ?? label}>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <FormNotice state={state} text={scanRefusalTexts(t)} />
      <div>
        <SubmitButton kind={kind}>{label}</SubmitButton>
      </div>
    </Form>
  );
}
