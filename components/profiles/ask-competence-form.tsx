"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { Form } from "@/components/ui/form";
import { FormNotice } from "@/components/ui/form-notice";
import { PressChoices } from "@/components/ui/press-choices";
import { optionOf, SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFields } from "@/components/ui/use-fields";
import { idle } from "@/lib/platform/action-state";
import { refusalTexts } from "@/lib/profiles/labels";
import { askCompetence } from "@/lib/profiles/requirements/actions";

type Choice = { readonly id: string; readonly name: string };

/** Asks a competence at a level; one that is asked already gets the other level. */
export function AskCompetenceForm({
  roleId,
  competences,
  levels,
}: {
  roleId: string;
  competences: readonly Choice[];
  levels: readonly Choice[];
}) {
  const t = useTranslations("profileForms");
  const common = useTranslations("common");
  const [state, ask] = useActionState(askCompetence, idle);
  const fields = useFields(state);
  const lostKey = state.status === "done" && state.data.withdrewKey;
  const optionsOf = (choices: readonly Choice[]) => choices.map(optionOf);
  return (
    <Form action={ask} state={state} label={t("ask")}>
      <input type="hidden" name="roleId" value={roleId} />
      <FormNotice state={state} text={refusalTexts(t)} done={lostKey ? t("savedKeyGone") : t("asked")} />
      <SelectField
        label={t("competence")}
        empty={common("choose")}
        options={optionsOf(competences)}
        {...fields.text("competenceId")}
      />
      <PressChoices label={t("level")} options={optionsOf(levels)} {...fields.choices("levelId")} />
      {levels.length > 1 ? (
        <SelectField
          label={t("upTo")}
          hint={t("upToHint")}
          empty={t("upToNone")}
          options={optionsOf(levels.slice(1))}
          {...fields.text("upToLevelId")}
        />
      ) : null}
      <div>
        <SubmitButton kind="plain">{t("ask")}</SubmitButton>
      </div>
    </Form>
  );
}
