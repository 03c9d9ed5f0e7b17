"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useActionState, useState } from "react";
import { AskedFields } from "@/components/profiles/eligibility/asked-fields";
import { TermsFields } from "@/components/profiles/terms-fields";
import { useStart } from "@/components/profiles/use-start";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { assignRole } from "@/lib/profiles/assignments/actions";
import type { AskedOfRole } from "@/lib/profiles/eligibility/queries";
import { refusalTexts } from "@/lib/profiles/labels";

/** Gives somebody in the team a role; what it asks is asked once it is chosen, without a script after a first try. */
export function AssignRoleForm({
  teamId,
  people,
  roles,
  asked,
  today,
  submission,
}: {
  teamId: string;
  people: readonly Option[];
  roles: readonly Option[];
  asked: readonly AskedOfRole[];
  today: string;
  submission: string;
}) {
  const t = useTranslations("profileForms");
  const common = useTranslations("common");
  const [state, assign] = useActionState(assignRole, idle);
  const fields = useFields(state);
  const { startsOn, noteStart } = useStart(state, fields, today);
  const [chosen, choose] = useState<{ state: typeof state; roleId: string } | null>(null);
  const typed = fields.text("roleId").defaultValue;
  const roleId = chosen?.state === state ? chosen.roleId : typed;
  const criteria = asked.find((one) => one.roleId === roleId)?.criteria ?? [];
  const noteRole = ({ target }: FormEvent<HTMLDivElement>) => {
    if (target instanceof HTMLSelectElement) choose({ state, roleId: target.value });
  };
  return (
    <Form action={assign} state={state} label={t("assign")}>
      <input type="hidden" name="teamId" value={teamId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={refusalTexts(t)} done={t("assigned")} />
      <SelectField
        label={t("person")}
        empty={common("choose")}
        options={people}
        {...fields.text("personId")}
      />
      <div onChange={noteRole}>
        <SelectField label={t("role")} empty={common("choose")} options={roles} {...fields.text("roleId")} />
      </div>
      <div className="contents" onChange={noteStart}>
        <TermsFields fields={fields} terms={{ hours: "", startsOn: today, endsOn: "" }} />
      </div>
      <AskedFields criteria={criteria} fields={fields} startsOn={startsOn} today={today} />
      <div>
        <SubmitButton>{t("assign")}</SubmitButton>
      </div>
    </Form>
  );
}
