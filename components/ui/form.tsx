"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState, type ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { ActionState } from "@/lib/platform/action-state";

/**
 * The one form of Koers. The server judges what was typed, so the browser's own messages are off;
 * after a refusal the first field that needs attention gets the focus. What is longer than the server takes is not sent.
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
  const [isTooLong, setTooLong] = useState(false);
  const t = useTranslations("errors");
  const check = (event: FormEvent<HTMLFormElement>) => {
    const isLong = bytesOf(new FormData(event.currentTarget)) > bytesAtMost;
    if (isLong) event.preventDefault();
    setTooLong(isLong);
  };
  useEffect(() => {
    if (state.status === "invalid") form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (state.status === "refused") form.current?.querySelector<HTMLElement>("[data-refusal]")?.focus();
  }, [state]);
  return (
    <form ref={form} action={action} onSubmit={check} noValidate aria-label={label} className="grid gap-6">
      {isTooLong ? <Notice state="late" text={t("form-too-long")} urgent /> : null}
      {children}
    </form>
  );
}

/** Somewhat below what the server reads of a form (next.config.js), because its wrapping counts as well. */
const bytesAtMost = 250 * 1024;

function bytesOf(fields: FormData): number {
  const encoder = new TextEncoder();
  const sizes = Array.from(fields, ([, value]) =>
    typeof value === "string" ? encoder.encode(value).length : value.size,
  );
  return sizes.reduce((sum, size) => sum + size + 200, 0);
}
