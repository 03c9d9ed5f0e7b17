import { useTranslations } from "next-intl";
import { FundingField } from "@/components/plans/funding";
import type { ActionFormProps } from "@/components/plans/personal/personal-action-form";
import type { WritingState } from "@/components/plans/use-writing";
import { PressChoices } from "@/components/ui/press-choices";
import { optionOf } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { DateField, TextField } from "@/components/ui/text-field";
import { WhoSees } from "@/components/ui/who-sees";
import { contexts, responsibles } from "@/lib/plans/personal/rules";
import { careerCompetences } from "@/lib/plans/rules";

type Props = Pick<ActionFormProps, "colleagues" | "competences" | "sources" | "sees"> & {
  form: Pick<WritingState, "text" | "choices">;
};

/** What is asked about an action: first what it is, then what helps to carry it out. */
export function ActionFields({ form, colleagues, competences, sources, sees }: Props) {
  const t = useTranslations("personalPlanForms.action");
  const optional = useTranslations("common")("optional");
  return (
    <>
      <TextField
        {...form.text("what")}
        label={t("what")}
        hint={t("whatHint")}
        sees={<WhoSees {...sees} />}
        maxLength={240}
      />
      <DateField {...form.text("dueOn")} label={t("dueOn")} />
      <PressChoices
        {...form.choices("context")}
        label={t("context")}
        {...{ optional }}
        options={contexts.map((value) => ({ value, label: t(`contexts.${value}`) }))}
      />
      <PressChoices
        {...form.choices("careerCompetence")}
        label={t("careerCompetence")}
        hint={t("careerCompetenceHint")}
        {...{ optional }}
        options={careerCompetences.map((value) => ({ value, label: t(`careerCompetences.${value}`) }))}
      />
      <TextAreaField
        {...form.text("successSign")}
        label={t("successSign")}
        hint={t("successSignHint")}
        {...{ optional }}
        maxLength={400}
        rows={2}
      />
      <TextAreaField
        {...form.text("needs")}
        label={t("needs")}
        hint={t("needsHint")}
        {...{ optional }}
        maxLength={400}
        rows={2}
      />
      <PressChoices
        {...form.choices("responsible")}
        label={t("responsible")}
        options={responsibles.map((value) => ({ value, label: t(`responsibles.${value}`) }))}
      />
      <FundingField {...form.text("funding")} sources={sources} />
      <TextField
        {...form.text("competence")}
        label={t("competence")}
        hint={t("competenceHint")}
        {...{ optional }}
        maxLength={240}
        list="competence-names"
      />
      <datalist id="competence-names">
        {competences.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {colleagues.length > 0 ? (
        <PressChoices
          many
          {...form.choices("carriers")}
          label={t("carriers")}
          hint={t("carriersHint")}
          {...{ optional }}
          options={colleagues.map(optionOf)}
          sees={<WhoSees who={t("carriersSee")} why={t("carriersSeeWhy")} />}
        />
      ) : null}
    </>
  );
}
