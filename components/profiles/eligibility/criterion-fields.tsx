"use client";

import { useTranslations } from "next-intl";
import { PressChoices } from "@/components/ui/press-choices";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Fields } from "@/components/ui/use-fields";
import { criterionKinds } from "@/lib/profiles/criteria/rules";
import type { CriterionView } from "@/lib/profiles/queries";

type Props = {
  /** Names repeat on the page, so the caller gives an id that does not. */
  id: string;
  fields: Fields;
  competences: readonly Option[];
  criterion?: CriterionView;
};

/** What is asked, what kind of thing it is, and by when. */
export function CriterionFields({ id, fields, competences, criterion }: Props) {
  const t = useTranslations("eligibility");
  const common = useTranslations("common");
  const months = criterion?.withinMonths ?? null;
  return (
    <>
      <TextField
        id={`${id}words`}
        label={t("form.words")}
        hint={t("form.wordsHint")}
        maxLength={300}
        {...fields.text("words", criterion?.words)}
      />
      <div className="depends grid gap-6">
        <PressChoices
          id={`${id}kind`}
          label={t("form.kind")}
          options={criterionKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          {...fields.choices("kind", [criterion?.kind ?? "training"])}
        />
        <div data-when="competence">
          <SelectField
            id={`${id}competence`}
            label={t("form.competence")}
            hint={competences.length > 0 ? t("form.competenceHint") : t("form.noCompetences")}
            empty={common("choose")}
            options={competences}
            {...fields.text("competenceId", criterion?.competence?.id)}
          />
        </div>
      </div>
      <TextField
        id={`${id}months`}
        label={t("form.withinMonths")}
        hint={t("form.withinHint")}
        inputMode="numeric"
        maxLength={3}
        optional={common("optional")}
        {...fields.text("withinMonths", months === null ? "" : String(months))}
      />
    </>
  );
}
