"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { refusalTexts } from "@/lib/profiles/labels";
import { nameOwner } from "@/lib/profiles/owners/actions";

type Props = { roleId: string; ownerId: string; people: readonly Option[] };

/** Somebody else who keeps the profile of a role (C1). */
export function NameOwnerForm({ roleId, ownerId, people }: Props) {
  const t = useTranslations("profileForms");
  const [state, name] = useActionState(nameOwner, idle);
  const fields = useFields(state);
  return (
    <Form action={name} state={state} label={t("owner")}>
      <input type="hidden" name="roleId" value={roleId} />
      <FormNotice state={state} text={refusalTexts(t)} done={t("saved")} />
      <SelectField
        label={t("owner")}
        hint={t("ownerHint")}
        empty={t("ownerNone")}
        options={people}
        {...fields.text("personId", ownerId)}
      />
      <div>
        <SubmitButton kind="plain">{t("nameOwner")}</SubmitButton>
      </div>
    </Form>
  );
}
