"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { OutsideFields } from "@/components/profiles/outside/outside-fields";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import type { Option } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { refusalTexts } from "@/lib/profiles/labels";
import { addOutside } from "@/lib/profiles/outside/actions";

type Props = { teamId: string; roles: readonly Option[]; endsOn: string; submission: string };

/** Somebody from outside who carries a role for the team from today (C3). */
export function AddOutsideForm({ teamId, roles, endsOn, submission }: Props) {
  const t = useTranslations("profileForms");
  const [state, add] = useActionState(addOutside, idle);
  const fields = useFields(state);
  const [only] = roles.length === 1 ? roles : [];
  return (
    <Form action={add} state={state} label={t("outside.add")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="teamId" value={teamId} />
      <FormNotice state={state} text={refusalTexts(t)} done={t("outside.added")} />
      <PressChoices
        label={t("outside.role")}
        options={roles}
        {...fields.choices("roleId", only ? [only.value] : [])}
      />
      <OutsideFields id="outside" fields={fields} words={{ organisation: "", name: "", endsOn }} />
      <div className="form-actions">
        <SubmitButton kind="plain">{t("outside.add")}</SubmitButton>
      </div>
    </Form>
  );
}
