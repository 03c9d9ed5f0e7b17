"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import type { ButtonKind } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { type GlossaryRefusal, refusalTexts } from "@/lib/glossary/labels";
import type { Action } from "@/lib/platform/action";
import { idle } from "@/lib/platform/action-state";

/** One button that does one thing to a term, a word or a proposal; a refusal stands above it. */
export function Deed<Refusal extends GlossaryRefusal, Data>({
  action,
  fields,
  name,
  kind = "plain",
  children,
}: {
  action: Action<Refusal, Data>;
  fields: Readonly<Record<string, string>>;
  /** Its full name, where the words on the button alone say too little. */
  name?: string;
  kind?: ButtonKind;
  children: string;
}) {
  const t = useTranslations("glossary");
  const [state, act] = useActionState(action, idle);
  return (
    <Form action={act} state={state} label={name ?? children}>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <FormNotice state={state} text={refusalTexts(t)} />
      <div>
        <SubmitButton kind={kind}>
          {children}
          {name ? <span className="sr-only">: {name}</span> : null}
        </SubmitButton>
      </div>
    </Form>
  );
}
