"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { LineChoice } from "@/components/profiles/line-choice";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { renameRole } from "@/lib/profiles/actions";
import { refusalTexts } from "@/lib/profiles/labels";
import type { Line } from "@/lib/profiles/rules";

/** Another name or place for a role; its profiles keep what they say. */
export function RenameRoleForm({ role }: { role: { id: string; name: string; line: Line } }) {
  const t = useTranslations("profileForms");
  const [state, rename] = useActionState(renameRole, idle);
  const fields = useFields(state);
  return (
    <Form action={rename} state={state} label={t("rename")}>
      <input type="hidden" name="roleId" value={role.id} />
      <FormNotice state={state} text={refusalTexts(t)} done={t("saved")} />
      <TextField label={t("name")} maxLength={80} {...fields.text("name", role.name)} />
      <LineChoice {...fields.choices("line", [role.line])} />
      <div>
        <SubmitButton kind="plain">{t("rename")}</SubmitButton>
      </div>
    </Form>
  );
}
