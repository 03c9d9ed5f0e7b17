"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { TermsFields } from "@/components/profiles/terms-fields";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { assignRole } from "@/lib/profiles/assignments/actions";
import { refusalTexts } from "@/lib/profiles/labels";

/** Gives somebody in the team a role. */
export function AssignRoleForm({
  teamId,
  people,
  roles,
  startsOn,
  submission,
}: {
  teamId: string;
  people: readonly Option[];
  roles: readonly Option[];
  startsOn: string;
  submission: string;
}) {
  const t = useTranslations("profileForms");
  const common = useTranslations("common");
  const [state, assign] = useActionState(assignRole, idle);
  const fields = useFields(state);
  return (
    <Form action={assign} state={state} label={t("assign")}>
      <input type="hidden" name="teamId" value={teamId} />
      <input type="hidden" name="idempotencyKey" value={submission} />
      <FormNotice state={state} text={refusalTexts(t)} done={t("assigned")} />
      <SelectField
        label={t("person")}
        empty={common("choose")}
        options={people}
        {...fields.text("personId")}
      />
      <SelectField label={t("role")} empty={common("choose")} options={roles} {...fields.text("roleId")} />
      <TermsFields fields={fields} terms={{ hours: "", startsOn, endsOn: "" }} />
      <div>
        <SubmitButton>{t("assign")}</SubmitButton>
      </div>
    </Form>
  );
}
