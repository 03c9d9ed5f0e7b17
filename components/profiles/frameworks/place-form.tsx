"use client";

import { useTranslations } from "next-intl";
import { useActionState, useId } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { type Option, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { longest } from "@/lib/profiles/frameworks/rules";
import { placeCompetence } from "@/lib/profiles/frameworks/tree/actions";
import { refusalTexts } from "@/lib/profiles/labels";

type Place = { readonly frameworkId: string; readonly code: string; readonly parentId: string | null };

/** Where a competence stands in one framework: under what, and with which number. */
export function PlaceForm({
  competenceId,
  place,
  parents,
}: {
  competenceId: string;
  place: Place;
  parents: readonly Option[];
}) {
  const t = useTranslations("frameworks.places");
  const forms = useTranslations("profileForms");
  const [state, save] = useActionState(placeCompetence, idle);
  const fields = useFields(state);
  const id = useId();
  return (
    <Form action={save} state={state} label={t("save")}>
      <input type="hidden" name="competenceId" value={competenceId} />
      <input type="hidden" name="frameworkId" value={place.frameworkId} />
      <FormNotice state={state} text={refusalTexts(forms)} done={t("saved")} />
      {parents.length > 0 ? (
        <SelectField
          id={`${id}parent`}
          label={t("parent")}
          empty={t("top")}
          options={parents}
          {...fields.text("parentId", place.parentId ?? "")}
        />
      ) : null}
      <TextField
        id={`${id}code`}
        label={t("code")}
        hint={t("codeHint")}
        maxLength={longest.code}
        {...fields.text("code", place.code)}
      />
      <div>
        <SubmitButton kind="plain">{t("save")}</SubmitButton>
      </div>
    </Form>
  );
}

/** Puts a competence in a framework where it does not stand yet; it stays in the others. */
export function AddPlaceForm({
  competenceId,
  frameworks,
}: {
  competenceId: string;
  frameworks: readonly Option[];
}) {
  const t = useTranslations("frameworks.places");
  const forms = useTranslations("profileForms");
  const common = useTranslations("common");
  const [state, save] = useActionState(placeCompetence, idle);
  const fields = useFields(state);
  return (
    <Form action={save} state={state} label={t("add")}>
      <input type="hidden" name="competenceId" value={competenceId} />
      <FormNotice state={state} text={refusalTexts(forms)} done={t("saved")} />
      <SelectField
        label={t("framework")}
        empty={common("choose")}
        options={frameworks}
        {...fields.text("frameworkId")}
      />
      <div>
        <SubmitButton kind="plain">{t("add")}</SubmitButton>
      </div>
    </Form>
  );
}
