"use client";

import { useTranslations } from "next-intl";
import type { ActionState } from "@/lib/platform/action-state";

/**
 * What the fields of a form show after a submission: what was typed, and what is wrong in words.
 * Spread it: `<TextField label=… {...fields.text("title", plan.title)} />`.
 */
export function useFields(state: ActionState<string, unknown>) {
  const t = useTranslations("errors");
  const typed = state.status === "invalid" || state.status === "refused" ? state.typed : undefined;
  const problems = state.status === "invalid" ? state.fields : {};

  const errorOf = (name: string) => {
    const key = problems[name]?.[0];
    if (key === undefined) return undefined;
    return t.has(key as "required") ? t(key as "required") : t("invalid");
  };
  const listOf = (name: string, initial: readonly string[]) => {
    if (!typed) return initial;
    const value = typed[name];
    if (value === undefined) return [];
    return typeof value === "string" ? [value] : value;
  };

  return {
    errorOf,
    /** For TextField, TextAreaField, DateField and SelectField. */
    text: (name: string, initial?: string | null) => ({
      name,
      error: errorOf(name),
      defaultValue: listOf(name, [initial ?? ""])[0] ?? "",
    }),
    /** For PressChoices. */
    choices: (name: string, initial: readonly string[] = []) => ({
      name,
      error: errorOf(name),
      chosen: listOf(name, initial),
    }),
    /** For TickField. */
    tick: (name: string, initial = false) => ({
      name,
      error: errorOf(name),
      defaultChecked: typed ? listOf(name, []).length > 0 : initial,
    }),
  };
}

export type Fields = ReturnType<typeof useFields>;
