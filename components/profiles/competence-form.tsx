"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Meanwhile } from "@/components/profiles/meanwhile";
import { useEdition } from "@/components/profiles/use-edition";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import type { Action } from "@/lib/platform/action";
import { idle } from "@/lib/platform/action-state";
import { addCompetence, changeCompetence } from "@/lib/profiles/competences/actions";
import type { CompetenceView } from "@/lib/profiles/competences/queries";
import { careerCompetences, categories } from "@/lib/profiles/competences/rules";
import { longest } from "@/lib/profiles/frameworks/rules";
import { type ProfileRefusal, refusalTexts } from "@/lib/profiles/labels";

/** A competence in plain words: what somebody can do and how one can tell. New without `competence`. */
export function CompetenceForm({
  competence,
  frameworkId = "",
  parents = [],
}: {
  competence?: CompetenceView;
  /** Which framework a new one goes to; empty is the own one. */
  frameworkId?: string;
  /** What a new one can be put under. */
  parents?: readonly Option[];
}) {
  const t = useTranslations("profileForms");
  const words = useTranslations("frameworks.places");
  const action: Action<ProfileRefusal, unknown> = competence ? changeCompetence : addCompetence;
  const [state, save] = useActionState(action, idle);
  const fields = useFields(state);
  const { version, meanwhile } = useEdition(state, competence?.version ?? 0);
  const said = { description: { label: t("competenceDescription") }, indicators: { label: t("indicators") } };
  return (
    <Form action={save} state={state} label={t("saveCompetence")}>
      {competence ? (
        <>
          <input type="hidden" name="competenceId" value={competence.id} />
          <input type="hidden" name="version" value={version} />
        </>
      ) : (
        <input type="hidden" name="frameworkId" value={frameworkId} />
      )}
      <FormNotice state={state} text={refusalTexts(t)} />
      <Meanwhile text={meanwhile} fields={{ name: { label: t("competenceName") }, ...said }} />
      {parents.length > 0 ? (
        <SelectField
          label={words("parent")}
          empty={words("top")}
          options={parents}
          {...fields.text("parentId")}
        />
      ) : null}
      <CompetenceFields fields={fields} competence={competence} />
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
        maxLength={longest.name}
        {...fields.text("name", competence?.name)}
      />
      <TextAreaField
        label={t("competenceDescription")}
        maxLength={longest.description}
        {...fields.text("description", competence?.description)}
      />
      <TextAreaField
        label={t("indicators")}
        hint={t("indicatorsHint")}
        optional={common("optional")}
        maxLength={longest.indicators}
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
