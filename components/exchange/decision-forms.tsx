"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { refusalText } from "@/components/exchange/refusal-text";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { confirmImport, dropImport } from "@/lib/exchange/runs/actions";
import { idle } from "@/lib/platform/action-state";

/** Has a preview carried out: the one that was seen, by its version. */
export function ConfirmForm({ runId, version }: { runId: string; version: number }) {
  const t = useTranslations("exchange");
  const [state, confirm] = useActionState(confirmImport, idle);
  return (
    <Form action={confirm} state={state} label={t("run.confirmTitle")}>
      <input type="hidden" name="runId" value={runId} />
      <input type="hidden" name="version" value={version} />
      <FormNotice state={state} text={refusalText((key) => t(key))} />
      <SubmitButton busy={t("run.confirming")}>{t("run.confirm")}</SubmitButton>
    </Form>
  );
}

/** Puts a file aside. */
export function DropForm({ runId }: { runId: string }) {
  const t = useTranslations("exchange");
  const [state, drop] = useActionState(dropImport, idle);
  return (
    <Form action={drop} state={state} label={t("run.drop")}>
      <input type="hidden" name="runId" value={runId} />
      <FormNotice state={state} text={refusalText((key) => t(key))} />
      <div>
        <SubmitButton kind="plain">{t("run.drop")}</SubmitButton>
        <p className="mt-2 text-small text-soft">{t("run.dropHint")}</p>
      </div>
    </Form>
  );
}
