"use client";

import { useTranslations } from "next-intl";
import { DocumentFields } from "@/components/plans/document-fields";
import { useWriting } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { PressChoices } from "@/components/ui/press-choices";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { WhoSees } from "@/components/ui/who-sees";
import { careerCompetences } from "@/lib/plans/rules";
import type { Writing } from "@/lib/plans/writing/rules";
import { addItem, changeItem } from "@/lib/portfolio/actions";
import { portfolioRefusals } from "@/lib/portfolio/labels";
import {
  type Area,
  areas,
  type ItemKind,
  longestTitle,
  longestWords,
  type Placement,
  prompts,
} from "@/lib/portfolio/rules";

type Props = {
  /** Null of something new. */
  itemId: string | null;
  kind: ItemKind;
  writing: Writing;
  placements: readonly Pick<Placement, "id" | "company">[];
  areaNames: Readonly<Record<Area, string>>;
  back: string;
};

/** What somebody keeps: a reflection in three short steps, anything else in words of one's own (Q3, Q6). */
export function ItemForm({ itemId, kind, writing, placements, areaNames, back }: Props) {
  const t = useTranslations("portfolioForms");
  const optional = useTranslations("common")("optional");
  const form = useWriting(itemId ? changeItem : addItem, writing);
  const isReflection = kind === "reflection";
  const sees = <WhoSees who={t("item.sees")} why={t("item.seesWhy")} />;
  const wordsLabel = isReflection ? "" : t(`item.words.${kind}`);
  const fields = [
    { name: "title", label: t("item.title") },
    ...(isReflection
      ? prompts.map((name) => ({ name, label: t(`item.prompts.${name}`) }))
      : [{ name: "words", label: wordsLabel }]),
  ];
  return (
    <WritingForm
      form={form}
      about={itemId ? { name: "itemId", value: itemId } : { name: "kind", value: kind }}
      fields={fields}
      submit={t("item.save")}
      back={back}
      refusals={portfolioRefusals(t)}
    >
      <TextField
        {...form.text("title")}
        label={t("item.title")}
        hint={t("item.titleHint")}
        maxLength={longestTitle}
      />
      {isReflection ? (
        prompts.map((prompt, at) => (
          <TextAreaField
            key={prompt}
            {...form.text(prompt)}
            label={t(`item.prompts.${prompt}`)}
            hint={t(`item.promptHints.${prompt}`)}
            optional={at === 0 ? undefined : optional}
            maxLength={longestWords}
            sees={at === 0 ? sees : null}
          />
        ))
      ) : (
        <TextAreaField
          {...form.text("words")}
          label={wordsLabel}
          {...{ optional, sees }}
          maxLength={longestWords}
          rows={6}
        />
      )}
      <PressChoices
        {...form.choices("area")}
        label={t("item.area")}
        options={areas.map((value) => ({ value, label: areaNames[value] }))}
      />
      <PressChoices
        {...form.choices("competences")}
        many
        label={t("item.competences")}
        {...{ optional }}
        options={careerCompetences.map((value) => ({ value, label: t(`item.competence.${value}`) }))}
      />
      {placements.length > 0 ? (
        <SelectField
          {...form.text("placementId")}
          label={t("item.placement")}
          {...{ optional }}
          empty={t("item.noPlacement")}
          options={placements.map(({ id, company }) => ({ value: id, label: company }))}
        />
      ) : null}
      <DocumentFields
        form={form}
        label={t("item.document")}
        hint={t("item.documentHint")}
        addressLabel={t("item.address")}
        addressHint={t("item.addressHint")}
      />
    </WritingForm>
  );
}
