"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Half } from "@/components/access/half";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { givingRefusals } from "@/lib/access/halves/labels";
import type { GivingRefusal } from "@/lib/access/halves/rules";
import type { Action } from "@/lib/platform/action";
import { idle } from "@/lib/platform/action-state";

type Props = {
  readonly action: Action<GivingRefusal, { half: string }>;
  readonly fields: Readonly<Record<string, string>>;
  readonly name: string;
  /** Why there is nothing to give any more; null as long as there is. */
  readonly closed: string | null;
};

/** Shows the second half of a password, once. What was just shown stays on the page while the page itself moves on. */
export function GiveHalfForm({ action, fields, name, closed }: Props) {
  const t = useTranslations("halves");
  const [state, submit] = useActionState(action, idle);
  if (state.status === "done") {
    return (
      <Notice state="ok" text={t("shown", { name })}>
        <Half text={state.data.half} />
        <p className="text-small">{t("shownText", { name })}</p>
      </Notice>
    );
  }
  if (closed !== null) return <Notice text={closed} />;
  return (
    <Form action={submit} state={state} label={t("show")}>
      <FormNotice state={state} text={givingRefusals(t)} />
      {Object.entries(fields).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <p className="text-small text-soft">{t("showHint", { name })}</p>
      <div>
        <SubmitButton>{t("show")}</SubmitButton>
      </div>
    </Form>
  );
}
