"use client";

import { useEffect, useRef, type ReactNode } from "react";
import type { ActionState } from "@/lib/platform/action-state";

/**
 * The one form of Koers. The server judges what was typed, so the browser's own messages are off;
 * after a refusal the first field that needs attention gets the focus.
 */
export function Form({
  action,
  state,
  label,
  children,
}: {
  action: (form: FormData) => void;
  state: ActionState<string, unknown>;
  label?: string;
  children: ReactNode;
}) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.status === "invalid") form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (state.status === "refused") form.current?.querySelector<HTMLElement>("[data-refusal]")?.focus();
  }, [state]);
  return (
    <form ref={form} action={action} noValidate aria-label={label} className="grid gap-6">
      {children}
    </form>
  );
}
