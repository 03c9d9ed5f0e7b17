"use client";

import { useTranslations } from "next-intl";
import { WordTips } from "@/components/glossary/word-tips";
import { useWriting } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { PressChoices } from "@/components/ui/press-choices";
import { TextAreaField } from "@/components/ui/text-area-field";
import { WhoSees } from "@/components/ui/who-sees";
import { writePart } from "@/lib/plans/personal/actions";
import { refusalTexts } from "@/lib/plans/personal/labels";
import { type AmbitionPlace, ambitionPlaces, type PartKind } from "@/lib/plans/personal/rules";
import type { Writing } from "@/lib/plans/writing/rules";
import type { SchoolYear } from "@/lib/platform/calendar";

type Props = {
  kind: PartKind;
  schoolYear: SchoolYear;
  writing: Writing;
  back: string;
  /** Whose eyes it is for, in words. */
  sees: { who: string; why: string };
};

/** What somebody writes in one part of their own plan. */
export function PartForm({ kind, schoolYear, writing, back, sees }: Props) {
  const t = useTranslations("personalPlanForms");
  const common = useTranslations("common");
  const form = useWriting(writePart, writing);
  const say = (place: string) => (isPlace(place) ? t(`part.places.${place}`) : place);
  const fields = [
    { name: "words", label: t(`part.labels.${kind}`) },
    { name: "place", label: t("part.place"), say },
  ];
  return (
    <WritingForm
      form={form}
      about={{ name: "kind", value: kind }}
      fields={fields}
      submit={t("save")}
      back={back}
      refusals={refusalTexts(t)}
    >
      <input type="hidden" name="schoolYear" value={schoolYear} />
      <WordTips>
        <TextAreaField
          {...form.text("words")}
          label={t(`part.labels.${kind}`)}
          hint={t(`part.hints.${kind}`)}
          optional={common("optional")}
          sees={<WhoSees {...sees} />}
          maxLength={4000}
          rows={6}
        />
      </WordTips>
      {kind === "ambition" ? (
        <PressChoices
          {...form.choices("place")}
          label={t("part.place")}
          optional={common("optional")}
          options={ambitionPlaces.map((value) => ({ value, label: t(`part.places.${value}`) }))}
        />
      ) : null}
    </WritingForm>
  );
}

function isPlace(value: string): value is AmbitionPlace {
  return (ambitionPlaces as readonly string[]).includes(value);
}
