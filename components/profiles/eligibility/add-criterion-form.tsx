"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { CriterionFields } from "@/components/profiles/eligibility/criterion-fields";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import type { Option } from "@/components/ui/select-field";
import { Submission } from "@/components/ui/submission";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { addCriterion } from "@/lib/profiles/criteria/actions";
import { refusalTexts } from "@/lib/profiles/labels";

type Props = { roleId: string; submission: string; competences: readonly Option[] };

/** One thing more that a concept asks of who gets the role. */
export function AddCriterionForm({ roleId, submission, competences }: Props) {
  const t = useTranslations("eligibility.form");
  const forms = useTranslations("profileForms");
  const [state, add] = useActionState(addCriterion, idle);
  const lostKey = state.status === "done" && state.data.withdrewKey;
  return (
    <Form action={add} state={state} label={t("add")}>
      <Submission submission={submission} state={state} />
      <input type="hidden" name="roleId" value={roleId} />
      <FormNotice
        state={state}
        text={refusalTexts(forms)}
        {...(lostKey ? { done: forms("savedKeyGone") } : {})}
      />
      <CriterionFields id={useId()} fields={useFields(state)} competences={competences} />
      <div>
        <SubmitButton kind="plain">{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}
