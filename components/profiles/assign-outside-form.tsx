"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { AskedFields } from "@/components/profiles/eligibility/asked-fields";
import { TermsFields } from "@/components/profiles/terms-fields";
import { useStart } from "@/components/profiles/use-start";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import type { Option } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { assignRoleOutsideTeams } from "@/lib/profiles/assignments/actions";
import { refusalTexts } from "@/lib/profiles/labels";
import type { CriterionView } from "@/lib/profiles/queries";

type Props = {
  roleId: string;
  people: readonly Option[];
  criteria: readonly CriterionView[];
  today: string;
  submission: string;
};

/** Gives one of the people found a role outside any team. */
export function AssignOutsideForm({ roleId, people, criteria, today, submission }: Props) {
  const t = useTranslations("profileForms");
  const [state, assign] = useActionState(assignRoleOutsideTeams, idle);
  const fields = useFields(state);
  const { startsOn, noteStart } = useStart(state, fields, today);
  const [only] = people.length === 1 ? people : [];
  return (
    <Form action={assign} state={state} label={t("assign")}>
      <input type="hidden" name="roleId" value={roleId} />
      <Submission submission={submission} state={state} />
      <FormNotice state={state} text={refusalTexts(t)} />
      <PressChoices
        label={t("person")}
        options={people}
        {...fields.choices("personId", only ? [only.value] : [])}
      />
      <div className="contents" onChange={noteStart}>
        <TermsFields fields={fields} terms={{ hours: "", startsOn: today, endsOn: "" }} />
      </div>
      <AskedFields criteria={criteria} fields={fields} startsOn={startsOn} today={today} />
      <div className="form-actions">
        <SubmitButton>{t("assign")}</SubmitButton>
      </div>
    </Form>
  );
}
