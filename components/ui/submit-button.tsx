"use client";

import { useEffect, useRef, type ReactNode } from "react";
import { useFormStatus } from "react-dom";
import type { ButtonKind } from "@/components/ui/button";

/** Sends its form, also with Ctrl Enter, once at a time. With a `name` it sends which button was pressed. */
export function SubmitButton({
  children,
  kind = "go",
  name,
  value,
  busy,
}: {
  children: ReactNode;
  kind?: ButtonKind;
  name?: string;
  value?: string;
  /** What it says while it works, when that takes longer than a moment. */
  busy?: string;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const { pending } = useFormStatus();
  useEffect(() => submitOnCtrlEnter(button.current, kind), [kind]);

  return (
    <button
      ref={button}
      type="submit"
      className="button"
      data-kind={kind}
      name={name}
      value={value}
      aria-disabled={pending}
      aria-busy={pending}
      onClick={(event) => (pending ? event.preventDefault() : undefined)}
    >
      {pending ? <span className="spinner" aria-hidden="true" /> : null}
      {pending && busy ? busy : children}
    </button>
  );
}

/** Only the main button of a form listens; the others are for a deliberate press. */
function submitOnCtrlEnter(button: HTMLButtonElement | null, kind: ButtonKind) {
  const form = button?.form;
  if (!form || kind !== "go") return;
  const listen = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    form.requestSubmit(button);
  };
  form.addEventListener("keydown", listen);
  return () => form.removeEventListener("keydown", listen);
}
