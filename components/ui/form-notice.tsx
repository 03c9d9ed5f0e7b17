"use client";

import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { ActionState } from "@/lib/platform/action-state";

/** Says how the last submission went: why it was refused in the words of the slice, or that it is done. */
export function FormNotice<Refusal extends string, Data>({
  state,
  text,
  done,
}: {
  state: ActionState<Refusal, Data>;
  /** For each refusal the sentence that says what happened and what to do. */
  text: Record<Refusal, string>;
  done?: string;
}) {
  const t = useTranslations("errors");
  if (state.status === "invalid") return <Notice state="late" text={t("check-fields")} urgent />;
  if (state.status === "done" && done) return <Notice state="ok" text={done} />;
  if (state.status !== "refused") return null;
  const words: Record<string, string> = text;
  const general = t.has(state.reason as "stale") ? t(state.reason as "stale") : t("unknown");
  const named = (state.named ?? []).map((word) => `“${word}”`);
  return (
    <Notice state="late" text={[words[state.reason] ?? general, named.join(", ")].join(" ").trim()} urgent />
  );
}
