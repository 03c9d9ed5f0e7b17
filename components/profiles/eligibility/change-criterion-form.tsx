"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { CriterionFields } from "@/components/profiles/eligibility/criterion-fields";
import { Meanwhile } from "@/components/profiles/meanwhile";
import { useEdition } from "@/components/profiles/use-edition";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import type { Option } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { changeCriterion } from "@/lib/profiles/criteria/actions";
import { refusalTexts } from "@/lib/profiles/labels";
import type { CriterionView } from "@/lib/profiles/queries";

type Props = { criterion: CriterionView; competences: readonly Option[] };

/** Says one criterion of a concept otherwise. */
export function ChangeCriterionForm({ criterion, competences }: Props) {
  const t = useTranslations("eligibility");
  const forms = useTranslations("profileForms");
  const [state, change] = useActionState(changeCriterion, idle);
  const { version, meanwhile } = useEdition(state, criterion.version);
  const lostKey = state.status === "done" && state.data.withdrewKey;
  const kinds = {
    training: t("kind.training"),
    experience: t("kind.experience"),
    competence: t("kind.competence"),
    agreement: t("kind.agreement"),
  };
  const told = {
    words: { label: t("form.words") },
    kind: { label: t("form.kind"), say: kinds },
    competenceId: {
      label: t("form.competence"),
      say: { "": "–", ...Object.fromEntries(competences.map(({ value, label }) => [value, label])) },
    },
    withinMonths: { label: t("form.withinMonths") },
  };
  return (
    <Form action={change} state={state} label={t("form.changeOf", { words: criterion.words })}>
      <input type="hidden" name="criterionId" value={criterion.id} />
      <input type="hidden" name="version" value={version} />
      <FormNotice
        state={state}
        text={refusalTexts(forms)}
        done={lostKey ? forms("savedKeyGone") : t("form.saved")}
      />
      <Meanwhile text={meanwhile} fields={told} />
      <CriterionFields
        id={criterion.id}
        fields={useFields(state)}
        criterion={criterion}
        competences={competences}
      />
      <div>
        <SubmitButton kind="plain">{forms("save")}</SubmitButton>
      </div>
    </Form>
  );
}
