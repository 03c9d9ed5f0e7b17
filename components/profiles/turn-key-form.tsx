"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { idle } from "@/lib/platform/action-state";
import { turnKey } from "@/lib/profiles/actions";
import { refusalTexts } from "@/lib/profiles/labels";
import type { Key } from "@/lib/profiles/rules";

/** One of the two keys, on the text that stands on the page: its revision goes along. */
export function TurnKeyForm({
  roleId,
  keyName,
  revision,
  year,
  isSecond,
}: {
  roleId: string;
  keyName: Key;
  revision: number;
  year: string;
  isSecond: boolean;
}) {
  const t = useTranslations("profileForms");
  const [state, turn] = useActionState(turnKey, idle);
  const key = t(`keys.${keyName}`);
  const refusals = { ...refusalTexts(t), stale: t("keyStale") };
  return (
    <Form action={turn} state={state} label={t("giveKey", { key })}>
      <input type="hidden" name="roleId" value={roleId} />
      <input type="hidden" name="key" value={keyName} />
      <input type="hidden" name="version" value={revision} />
      <FormNotice state={state} text={refusals} />
      <p>{t(isSecond ? "confirm" : "confirmFirst", { key, year })}</p>
      <div>
        <SubmitButton>{t("giveKey", { key })}</SubmitButton>
      </div>
    </Form>
  );
}
