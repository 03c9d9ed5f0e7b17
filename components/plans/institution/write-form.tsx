"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { WordTips } from "@/components/glossary/word-tips";
import { DocumentFields } from "@/components/plans/document-fields";
import { useWriting, type WritingState } from "@/components/plans/use-writing";
import { WritingForm } from "@/components/plans/writing-form";
import { SelectField } from "@/components/ui/select-field";
import { TextAreaField } from "@/components/ui/text-area-field";
import { TextField } from "@/components/ui/text-field";
import { writeInstitutionPlan } from "@/lib/plans/institution/actions";
import { institutionPlanRefusalTexts } from "@/lib/plans/institution/labels";
import { goalFields, yearsToEnd } from "@/lib/plans/institution/rules";
import type { Writing } from "@/lib/plans/writing/rules";
import { schoolYearLabel } from "@/lib/platform/calendar";

type Props = { planId: string; fromYear: number; writing: Writing; back: string };

const openGoals = 3;

/** The working text of the plan on one screen: until when, where to, and at most six goals. */
export function WriteInstitutionPlan({ planId, fromYear, writing, back }: Props) {
  const t = useTranslations("institutionPlans");
  const form = useWriting(writeInstitutionPlan, writing);
  const fields = [
    { name: "untilYear", label: t("write.until"), say: (year: string) => schoolYearLabel(Number(year)) },
    { name: "ambition", label: t("write.ambition") },
    { name: "documentTitle", label: t("write.document") },
    { name: "documentAddress", label: t("write.documentAddress") },
    ...goalFields.flatMap(([title, sign], place) => [
      { name: title, label: t("write.goal", { number: place + 1 }) },
      { name: sign, label: t("write.signOf", { number: place + 1 }) },
    ]),
  ];
  return (
    <WritingForm
      form={form}
      about={{ name: "planId", value: planId }}
      fields={fields}
      submit={t("write.save")}
      back={back}
      refusals={institutionPlanRefusalTexts(t)}
    >
      <SelectField
        {...form.text("untilYear")}
        label={t("write.until")}
        options={yearsToEnd(fromYear).map((year) => ({ value: String(year), label: schoolYearLabel(year) }))}
      />
      <WordTips>
        <TextAreaField
          {...form.text("ambition")}
          label={t("write.ambition")}
          hint={t("write.ambitionHint")}
          maxLength={4000}
          rows={6}
        />
      </WordTips>
      {goalFields.slice(0, openGoals).map(([title], place) => (
        <GoalFields key={title} place={place} form={form} />
      ))}
      <MoreGoals place={openGoals} form={form} />
      <DocumentFields
        form={form}
        label={t("write.document")}
        hint={t("write.documentHint")}
        addressLabel={t("write.documentAddress")}
        addressHint={t("write.documentAddressHint")}
      />
    </WritingForm>
  );
}

type GoalProps = { place: number; form: WritingState };

function GoalFields({ place, form }: GoalProps) {
  const t = useTranslations("institutionPlans.write");
  const optional = useTranslations("common")("optional");
  const [title, sign] = goalFields[place] ?? goalFields[0];
  const number = place + 1;
  return (
    <fieldset className="card grid gap-3" data-pad="yes">
      <legend className="sr-only">{t("goal", { number })}</legend>
      <TextField {...form.text(title)} label={t("goal", { number })} optional={optional} maxLength={160} />
      <WordTips>
        <TextAreaField {...form.text(sign)} label={t("sign")} optional={optional} maxLength={400} rows={2} />
      </WordTips>
    </fieldset>
  );
}

/** Further goals, one unfolded inside the other: no script needed. */
function MoreGoals({ place, form }: GoalProps): ReactNode {
  const t = useTranslations("institutionPlans.write");
  const [title] = goalFields[place] ?? [];
  if (!title) return null;
  return (
    <details className="unfold" open={form.text(title).defaultValue !== ""}>
      <summary className="button">{t("more")}</summary>
      <div className="grid gap-3">
        <GoalFields place={place} form={form} />
        <MoreGoals place={place + 1} form={form} />
      </div>
    </details>
  );
}
