"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Meanwhile } from "@/components/profiles/meanwhile";
import { useEdition } from "@/components/profiles/use-edition";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { addCompetence, changeCompetence } from "@/lib/profiles/competences/actions";
import type { CompetenceView } from "@/lib/profiles/competences/queries";
import { careerCompetences, categories } from "@/lib/profiles/competences/rules";
import { refusalTexts } from "@/lib/profiles/labels";

/** A competence in plain words: what somebody can do and how one can tell. New without `competence`. */
export function CompetenceForm({ competence }: { competence?: CompetenceView }) {
  const t = useTranslations("profileForms");
  const [state, save] = useActionState(competence ? changeCompetence : addCompetence, idle);
  const { version, meanwhile } = useEdition(state, competence?.version ?? 0);
  const said = { description: { label: t("competenceDescription") }, indicators: { label: t("indicators") } };
  return (
    <Form action={save} state={state} label={t("saveCompetence")}>
      {competence ? (
        <>
          <input type="hidden" name="competenceId" value={competence.id} />
          <input type="hidden" name="version" value={version} />
        </>
      ) : null}
      <FormNotice state={state} text={refusalTexts(t)} />
      <Meanwhile text={meanwhile} fields={{ name: { label: t("competenceName") }, ...said }} />
      <CompetenceFields fields={useFields(state)} competence={competence} />
      <div className="form-actions">
        <SubmitButton>{t("saveCompetence")}</SubmitButton>
      </div>
    </Form>
  );
}

function CompetenceFields({
  fields,
  competence,
}: {
  fields: ReturnType<typeof useFields>;
  competence: CompetenceView | undefined;
}) {
  const t = useTranslations("profileForms");
  const common = useTranslations("common");
  return (
    <>
      <TextField
        label={t("competenceName")}
        hint={t("competenceNameHint")}
        maxLength={80}
        {...fields.text("name", competence?.name)}
      />
      <TextAreaField
        label={t("competenceDescription")}
        maxLength={600}
        {...fields.text("description", competence?.description)}
      />
      <TextAreaField
        label={t("indicators")}
        hint={t("indicatorsHint")}
        optional={common("optional")}
        maxLength={1500}
        {...fields.text("indicators", competence?.indicators)}
      />
      <PressChoices
        label={t("category")}
        options={categories.map((category) => ({ value: category, label: t(`categories.${category}`) }))}
        {...fields.choices("category", [competence?.category ?? "career-guidance"])}
      />
      <SelectField
        label={t("career")}
        empty={t("careerNone")}
        optional={common("optional")}
        options={careerCompetences.map((career) => ({ value: career, label: t(`careers.${career}`) }))}
        {...fields.text("careerCompetence", competence?.careerCompetence)}
      />
    </>
  );
}
