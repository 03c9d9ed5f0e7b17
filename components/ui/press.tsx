"use client";

import { useActionState } from "react";
import type { ButtonKind } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { idle } from "@/lib/platform/action-state";

export type PressProps<Refusal extends string, Data> = {
  action: Action<Refusal, Data>;
  fields?: Readonly<Record<string, string>>;
  label: string;
  /** Its full name, where the label alone says too little out of its place. */
  name?: string | undefined;
  /** What it is about, said with the label to who can't see where it stands. */
  about?: string | undefined;
  kind?: ButtonKind;
  busy?: string | undefined;
};

/** One button that does one thing; when it is refused, the reason stands above it. A slice gives its own texts. */
export function Press<Refusal extends string, Data>({
  action,
  fields = {},
  label,
  name,
  about,
  kind = "plain",
  busy,
  text,
}: PressProps<Refusal, Data> & { text: Record<Refusal, string> }) {
  const [state, press] = useActionState(action, idle);
  return (
    <Form action={press} state={state} label={name ?? about ?? label}>
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <FormNotice state={state} text={text} />
      <div>
        <SubmitButton kind={kind} {...(busy ? { busy } : {})}>
          {label}
          {about ? <span className="sr-only">: {about}</span> : null}
        </SubmitButton>
      </div>
    </Form>
  );
}
