"use client";

import { WordTips } from "@/components/glossary/word-tips";
import { useTranslations } from "next-intl";
import { useWriting } from "@/components/plans/use-writing";
import { ConceptForm } from "@/components/profiles/concept-form";
import { PressChoices } from "@/components/ui/press-choices";
import { TextAreaField } from "@/components/ui/text-area-field";
import type { Writing } from "@/lib/plans/writing/rules";
import { schoolYearLabel } from "@/lib/platform/calendar";
import { describeProfile } from "@/lib/profiles/actions";

type Props = { roleId: string; writing: Writing; years: readonly number[] };

/** What the role is about, and from which school year this version is to hold. */
export function DescribeForm({ roleId, writing, years }: Props) {
  const t = useTranslations("profileForms");
  const form = useWriting(describeProfile, writing);
  return (
    <ConceptForm
      form={form}
      label={t("describe")}
      about={{ name: "roleId", value: roleId }}
      fields={[
        { name: "description", label: t("description") },
        { name: "schoolYear", label: t("schoolYear"), say: (year) => schoolYearLabel(Number(year)) },
      ]}
      done={t("saved")}
      turn={writing.version ?? 0}
      submit={t("save")}
    >
      <WordTips>
        <TextAreaField
          label={t("description")}
          hint={t("descriptionHint")}
          maxLength={4000}
          {...form.text("description")}
        />
      </WordTips>
      <PressChoices
        label={t("schoolYear")}
        options={years.map((year) => ({ value: String(year), label: schoolYearLabel(year) }))}
        {...form.choices("schoolYear")}
      />
    </ConceptForm>
  );
}
